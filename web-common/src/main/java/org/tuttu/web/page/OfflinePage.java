package org.tuttu.web.page;

import java.util.Locale;

/**
 * What a device shows of the portal when nothing answers. It says nothing of anybody, and is made of assets alone.
 *
 * @param path what addresses of the application begin with
 */
record OfflinePage(String path, String company, Assets assets) {

  /** Trying again is a link to nowhere: that is the page that was asked for. */
  String html(Locale locale) {
    return """
        <!DOCTYPE html>
        <html lang="%1$s" data-app="portal"><head><meta charset="UTF-8">
        <meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>%2$s · %3$s</title>
        <link rel="icon" href="%4$s" type="image/svg+xml"><link rel="stylesheet" href="%5$s"></head>
        <body class="fault"><header><span class="brand"><svg class="brand-mark" aria-hidden="true"><use href="%6$s#mark"/></svg><span>%3$s</span></span></header>
        <main><h1>%2$s</h1><p class="lead">%7$s</p>
        <div class="actions"><a class="button button-primary" href="">%8$s</a></div></main></body></html>
        """.formatted(locale.getLanguage(), text(locale, "offline.title"), escaped(company), path + assets.path("favicon.svg"), path + assets.path("tuttu.css"),
        path + assets.path("icons.svg"), text(locale, "offline.text"), text(locale, "offline.again"));
  }

  private static String text(Locale locale, String key) {
    return escaped(WebTexts.text(locale, key));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
  }
}

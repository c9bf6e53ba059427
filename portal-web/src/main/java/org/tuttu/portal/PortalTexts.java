package org.tuttu.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.tuttu.web.page.Look;
import org.tuttu.web.page.WebTexts;

/** The portal's texts for beans: what pages read as {@code msg}. */
@RequestScoped
public class PortalTexts {
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private Locale locale;

  protected PortalTexts() {}

  @Inject
  public PortalTexts(Look look) {
    this(look.getLocale());
  }

  public PortalTexts(Locale locale) {
    this.locale = locale;
  }

  /**
   * Also what both applications say alike.
   *
   * @param args fill the text by the rules of {@link MessageFormat}; without any the text is taken as it is
   */
  public String text(String key, Object... args) {
    var bundle = ResourceBundle.getBundle("org.tuttu.portal.messages", locale, PortalTexts.class.getClassLoader(), NO_FALLBACK);
    if (!bundle.containsKey(key)) {
      return WebTexts.text(locale, key, args);
    }
    var text = bundle.getString(key);
    return args.length == 0 ? text : new MessageFormat(text, locale).format(args);
  }

  public Locale locale() {
    return locale;
  }
}

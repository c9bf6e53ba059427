package org.tuttu.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** The style sheets, scripts and icons, joined and compressed once, under an address that changes with their content. */
@ApplicationScoped
public class Assets {
  private static final List<String> STYLES =
      List.of("tokens.css", "base.css", "frame.css", "find.css", "parts.css", "forms.css", "tables.css", "print.css");

  /** Of the icons on home screens; the last is Apple's. */
  private static final int[] SIZES = {192, 512};
  private static final int APPLE = 180;

  @Inject BrandSettings settings;
  @Inject ServletContext context;
  private final Map<String, Asset> assets = new HashMap<>();

  /**
   * A file ready to send.
   *
   * @param zipped null for one that is packed in itself
   */
  public record Asset(String type, byte[] plain, byte[] zipped) {}

  @PostConstruct
  void join() {
    var css = new StringBuilder();
    STYLES.forEach(name -> css.append(text("css/" + name)));
    css.append(new Brand(settings.colour()).css());
    add("tuttu.css", "text/css;charset=UTF-8", css.toString());
    add("prime.css", "text/css;charset=UTF-8", text("css/prime.css"));
    add("tuttu.js", "text/javascript;charset=UTF-8", text("js/tuttu.js") + text("js/keep.js") + text("js/find.js"));
    add("icons.svg", "image/svg+xml", text("icons.svg"));
    add("favicon.svg", "image/svg+xml", text("favicon.svg").replace("#1f5f5b", settings.colour().hex()));
    if ("portal".equals(context.getInitParameter("org.tuttu.APPLICATION"))) {
      joinApp();
    }
  }

  /** What a device needs that keeps the portal on its home screen. */
  private void joinApp() {
    for (var size : SIZES) {
      addIcon(AppManifest.name(size, false), size, false);
      addIcon(AppManifest.name(size, true), size, true);
    }
    addIcon("apple.png", APPLE, true);
    var path = context.getContextPath();
    var manifest = new AppManifest(path, settings.companyName(), settings.colour().hex());
    for (var language : Look.LANGUAGES) {
      var locale = Locale.forLanguageTag(language);
      add(language + ".webmanifest", "application/manifest+json;charset=UTF-8", manifest.json(locale, this::path, SIZES));
      add("offline-" + language + ".html", "text/html;charset=UTF-8", new OfflinePage(path, settings.companyName(), this).html(locale));
    }
  }

  private void addIcon(String name, int size, boolean full) {
    var png = new AppIcon(size, settings.colour(), full).png();
    assets.put(address(name, png), new Asset("image/png", png, null));
  }

  /** The address of an asset below the application's own. */
  public String path(String name) {
    return assets.keySet().stream().filter(path -> path.endsWith("/" + name)).findFirst().orElseThrow();
  }

  Optional<Asset> at(String path) {
    return Optional.ofNullable(assets.get(path));
  }

  private void add(String name, String type, String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    assets.put(address(name, bytes), new Asset(type, bytes, zipped(bytes)));
  }

  private static String address(String name, byte[] bytes) {
    return "/assets/" + digest(bytes) + "/" + name;
  }

  /** The text of a file that is no asset by itself. */
  static String text(String name) {
    try (var in = Assets.class.getResourceAsStream("/META-INF/assets/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 5);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] zipped(byte[] bytes) {
    var out = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}

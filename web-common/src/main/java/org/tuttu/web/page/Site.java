package org.tuttu.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;

/** What is the same on every page of this application. */
@Named
@ApplicationScoped
public class Site {
  @Inject ServletContext context;
  @Inject Assets assets;
  @Inject BrandSettings settings;
  private boolean backOffice;
  private String path;
  private String css;
  private String primeCss;
  private String js;
  private String icons;
  private String favicon;

  @PostConstruct
  void read() {
    path = context.getContextPath();
    backOffice = "backoffice".equals(context.getInitParameter("org.tuttu.APPLICATION"));
    css = path + assets.path("tuttu.css");
    primeCss = path + assets.path("prime.css");
    js = path + assets.path("tuttu.js");
    icons = path + assets.path("icons.svg") + "#";
    favicon = path + assets.path("favicon.svg");
  }

  /** What an address of this application begins with: empty, or a slash and a name. */
  public String getPath() {
    return path;
  }

  public boolean isBackOffice() {
    return backOffice;
  }

  /** The word that the style sheets know this application by. */
  public String getKind() {
    return backOffice ? "backoffice" : "portal";
  }

  public String getCompanyName() {
    return settings.companyName();
  }

  /** Null where the company gave no logo. */
  public String getLogoUrl() {
    return settings.logoUrl().orElse(null);
  }

  public String getCss() {
    return css;
  }

  public String getPrimeCss() {
    return primeCss;
  }

  public String getJs() {
    return js;
  }

  /** The icon sprite's address up to and including the hash sign. */
  public String getIcons() {
    return icons;
  }

  public String getFavicon() {
    return favicon;
  }

  /** What tells a device how to keep the portal on its home screen. */
  public String manifest(String language) {
    return path + assets.path(language + ".webmanifest");
  }

  /** The icon on Apple's home screens. */
  public String getAppleIcon() {
    return path + assets.path("apple.png");
  }
}

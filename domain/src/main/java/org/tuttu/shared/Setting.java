package org.tuttu.shared;

import java.time.ZoneId;
import java.util.function.Predicate;

/**
 * Every setting that Tuttu knows. The environment variable of {@code tuttu.portal.url} is {@code TUTTU_PORTAL_URL}; an empty default means that
 * the setting is required, unless it is marked optional.
 */
public enum Setting {
  PROFILE("tuttu.profile", "development", Kind.PROFILE),
  PORTAL_URL("tuttu.portal.url", "http://127.0.0.1:8080", Kind.URL),
  BACKOFFICE_URL("tuttu.backoffice.url", "http://127.0.0.1:8080/backoffice", Kind.URL),
  OIDC_ISSUER("tuttu.oidc.issuer", "http://127.0.0.1:8180/realms/tuttu", Kind.URL),
  PORTAL_CLIENT_SECRET("tuttu.portal.client.secret", "", Kind.SECRET),
  BACKOFFICE_CLIENT_SECRET("tuttu.backoffice.client.secret", "", Kind.SECRET),
  SERVICE_CLIENT_SECRET("tuttu.service.client.secret", "", Kind.SECRET),
  STATE_KEY("tuttu.state.key", "", Kind.KEY),
  SIGNIN_GRACE("tuttu.signin.grace", "PT15M", Kind.DURATION),
  SMTP_HOST("tuttu.smtp.host", "127.0.0.1", Kind.TEXT),
  SMTP_PORT("tuttu.smtp.port", "1025", Kind.PORT),
  SMTP_USER("tuttu.smtp.user", "", Kind.OPTIONAL),
  SMTP_PASSWORD("tuttu.smtp.password", "", Kind.OPTIONAL),
  SMTP_STARTTLS("tuttu.smtp.starttls", "false", Kind.BOOLEAN),
  MAIL_FROM("tuttu.mail.from", "tuttu@localhost", Kind.TEXT),
  COMPANY_NAME("tuttu.company.name", "Tuttu", Kind.TEXT),
  COMPANY_ZONE("tuttu.company.zone", "Europe/Helsinki", Kind.ZONE),
  COMPANY_BUSINESS_ID("tuttu.company.business.id", "", Kind.OPTIONAL),
  COMPANY_VAT_ID("tuttu.company.vat.id", "", Kind.OPTIONAL),
  COMPANY_STREET("tuttu.company.street", "", Kind.OPTIONAL),
  COMPANY_POSTAL_CODE("tuttu.company.postal.code", "", Kind.OPTIONAL),
  COMPANY_CITY("tuttu.company.city", "", Kind.OPTIONAL),
  COMPANY_COUNTRY("tuttu.company.country", "", Kind.OPTIONAL),
  COMPANY_IBAN("tuttu.company.iban", "", Kind.OPTIONAL),
  COMPANY_BIC("tuttu.company.bic", "", Kind.OPTIONAL),
  COMPANY_EINVOICE_ADDRESS("tuttu.company.einvoice.address", "", Kind.EINVOICE),
  BANK_ACCOUNTS("tuttu.bank.accounts", "", Kind.OPTIONAL),
  STRIPE_SECRET_KEY("tuttu.stripe.secret.key", "", Kind.OPTIONAL),
  STRIPE_WEBHOOK_SECRET("tuttu.stripe.webhook.secret", "", Kind.OPTIONAL),
  STRIPE_URL("tuttu.stripe.url", "https://api.stripe.com", Kind.URL),
  STRIPE_PAGES("tuttu.stripe.pages", "https://checkout.stripe.com", Kind.URL),
  INVOICE_PREFIX("tuttu.invoice.prefix", "", Kind.PREFIX),
  RETURN_DAYS("tuttu.return.days", "30", Kind.DAYS),
  PRIVACY_NAMES_STAFF("tuttu.privacy.names.staff", "false", Kind.BOOLEAN),
  SUBSCRIPTION_NOTICE_DAYS("tuttu.subscription.notice.days", "14", Kind.DAYS),
  LOGO_URL("tuttu.logo.url", "", Kind.OPTIONAL),
  COLOR("tuttu.color", "#1f5f5b", Kind.COLOR),
  DB_HOST("tuttu.db.host", "", Kind.TEXT),
  DB_PORT("tuttu.db.port", "5432", Kind.PORT),
  DB_NAME("tuttu.db.name", "tuttu", Kind.TEXT),
  DB_USER("tuttu.db.user", "", Kind.TEXT),
  DB_PASSWORD("tuttu.db.password", "", Kind.TEXT);

  private final String key;
  private final String usual;
  private final Kind kind;

  Setting(String key, String usual, Kind kind) {
    this.key = key;
    this.usual = usual;
    this.kind = kind;
  }

  public String key() {
    return key;
  }

  /** The name under which the environment gives it. */
  public String variable() {
    return key.toUpperCase(java.util.Locale.ROOT).replace('.', '_');
  }

  /** The value when nothing is set; empty when there is none. */
  public String usual() {
    return usual;
  }

  boolean isRequired() {
    return usual.isEmpty() && !kind.check.test("");
  }

  boolean accepts(String value) {
    return kind.check.test(value);
  }

  String expectation() {
    return kind.expectation;
  }

  boolean isSecret() {
    return kind == Kind.SECRET || kind == Kind.KEY || this == DB_PASSWORD || this == SMTP_PASSWORD || this == STRIPE_SECRET_KEY || this == STRIPE_WEBHOOK_SECRET;
  }

  private enum Kind {
    TEXT("a text", value -> !value.isBlank()),
    OPTIONAL("a text or nothing", value -> true),
    PREFIX("up to four letters and digits, or nothing", value -> value.matches("[A-Za-z0-9]{0,4}")),
    EINVOICE("a scheme of four digits, a colon and a number, such as 0216:003712345671, or nothing", value -> value.matches("(\\d{4}:[A-Za-z0-9._:-]{1,50})?")),
    PROFILE("development or production", value -> value.matches("development|production")),
    URL("an absolute http or https address without a slash at its end", value -> value.matches("https?://[^/\\s]+(/\\S*[^/\\s])?")),
    SECRET("a secret of at least 24 characters", value -> value.length() >= 24),
    KEY("32 bytes in Base64", value -> value.matches("[A-Za-z0-9+/]{43}=")),
    DURATION("an ISO 8601 duration such as PT15M", value -> value.matches("P(?=.)(\\d+D)?(T(\\d+H)?(\\d+M)?(\\d+S)?)?")),
    PORT("a port number", value -> value.matches("[1-9]\\d{0,4}") && Integer.parseInt(value) < 65536),
    DAYS("a number of days up to 365", value -> value.matches("\\d{1,3}") && Integer.parseInt(value) <= 365),
    BOOLEAN("true or false", value -> value.matches("true|false")),
    ZONE("a time zone such as Europe/Helsinki", value -> ZoneId.getAvailableZoneIds().contains(value)),
    COLOR("a colour such as #1f5f5b", value -> value.matches("#[0-9a-fA-F]{6}"));

    private final String expectation;
    private final Predicate<String> check;

    Kind(String expectation, Predicate<String> check) {
      this.expectation = expectation;
      this.check = check;
    }
  }
}

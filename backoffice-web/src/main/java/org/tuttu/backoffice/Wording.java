package org.tuttu.backoffice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.tuttu.shared.Language;
import org.tuttu.shared.Texts;
import org.tuttu.web.address.Countries;
import org.tuttu.web.page.Look;
import org.tuttu.web.page.WebTexts;

/** The back office's texts in the reader's language, for beans that hand out strings ready to print. */
@RequestScoped
public class Wording {
  private static final ResourceBundle.Control NO_FALLBACK = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
  private static final List<String> KINDS = List.of("CustomerKind", "AddressKind", "ContactPointKind");

  private Locale locale;
  private ResourceBundle bundle;

  protected Wording() {}

  @Inject
  public Wording(Look look) {
    this(look.getLocale());
  }

  public Wording(Locale locale) {
    this.locale = locale;
    this.bundle = ResourceBundle.getBundle("org.tuttu.backoffice.messages", locale, Wording.class.getClassLoader(), NO_FALLBACK);
  }

  public Locale locale() {
    return locale;
  }

  public String text(String key, Object... args) {
    var text = bundle.getString(key);
    return args.length == 0 ? text : new MessageFormat(text, locale).format(args);
  }

  /** The name of a field of a change; its own where no bundle has one. */
  public String field(String field) {
    if (field.indexOf('.') > 0) {
      return policyField(field);
    }
    var key = "field." + field;
    return bundle.containsKey(key) ? bundle.getString(key) : WebTexts.find(locale, key).orElse(field);
  }

  /** What a policy for changes is about: a field, or a kind of address or contact point such as {@code address.BILLING}. */
  public String policyField(String field) {
    var point = field.indexOf('.');
    return point < 0 ? field(field)
        : text("page.policies." + field.substring(0, point), value("kind", field.substring(point + 1)));
  }

  /** The heading of a list's column: its own in that list, or the usual one. */
  public String column(String list, String column) {
    var own = "column." + list + "." + column;
    return bundle.getString(bundle.containsKey(own) ? own : "column." + column);
  }

  /** A field's value of a change as people read it. */
  public String value(String field, String value) {
    if (value == null || value.isBlank()) {
      return "";
    }
    return switch (field) {
      case "stage" -> enumName("CustomerStage", value);
      case "status" -> enumName("OrderStatus", value);
      case "changeStatus" -> enumName("ChangeStatus", value);
      case "policy" -> enumName("ChangePolicy", value);
      case "legalBasis" -> enumName("LegalBasis", value);
      case "customerKind" -> enumName("CustomerKind", value);
      case "returnStatus" -> enumName("ReturnStatus", value);
      case "right" -> enumName("CustomerRight", value);
      case "kind" -> KINDS.stream().flatMap(type -> Texts.find(locale, "enum." + type + "." + value).stream()).findFirst().orElse(value);
      case "country" -> country(value);
      case "language" -> Language.of(value).map(this::language).orElse(value);
      case "whenMissing" -> enumName("WhenMissing", value);
      case "whenDearer" -> enumName("WhenDearer", value);
      case "blocked", "preferred", "shared", "document", "dated" -> text("true".equals(value) ? "value.yes" : "value.no");
      default -> field.indexOf('.') > 0 ? enumName("ChangePolicy", value) : value;
    };
  }

  /** What somebody did, by the audit trail's name of it. */
  public String action(String action) {
    return Texts.find(locale, "audit." + action).orElse(action);
  }

  public String country(String code) {
    return Countries.name(code, locale);
  }

  public String language(Language language) {
    var name = language.locale().getDisplayLanguage(locale);
    return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
  }

  private String enumName(String type, String value) {
    return Texts.find(locale, "enum." + type + "." + value).orElse(value);
  }
}

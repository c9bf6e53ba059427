package org.tuttu.backoffice.exchange;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.List;
import org.tuttu.exchange.CellForm;
import org.tuttu.exchange.DateForm;
import org.tuttu.exchange.ImportField;
import org.tuttu.exchange.ImportKind;
import org.tuttu.exchange.ImportPlan;
import org.tuttu.exchange.OrderRules;
import org.tuttu.exchange.TextForm;
import org.tuttu.exchange.UsualValues;
import org.tuttu.exchange.WhenKnown;
import org.tuttu.shared.Language;

/** A plan while somebody says it. */
public class PlanForm implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String TAB = "TAB";

  private ImportKind kind;
  private String charset;
  private String delimiter;
  private String decimal;
  private DateForm dates;
  private ImportField key;
  private WhenKnown whenKnown;
  private Language language;
  private String country;
  private String currency;
  @Min(0) @Max(100) @Digits(integer = 3, fraction = 2) private BigDecimal vatRate;
  private String zone;
  private boolean missingMade;
  @Size(max = 50) private String customer;
  @Size(max = 10) private String returnsBegin;
  @Size(max = 10_000) private String lineKinds;

  static PlanForm of(ImportPlan plan) {
    var form = new PlanForm();
    form.kind = plan.kind();
    form.charset = plan.form().charset().name();
    form.delimiter = plan.form().delimiter() == '\t' ? TAB : String.valueOf(plan.form().delimiter());
    form.decimal = String.valueOf(plan.cells().decimal());
    form.dates = plan.cells().dates();
    form.key = plan.key();
    form.whenKnown = plan.whenKnown();
    form.language = plan.usual().language();
    form.country = plan.usual().country();
    form.currency = plan.usual().currency();
    form.vatRate = plan.usual().vatRate();
    form.zone = plan.usual().zone().getId();
    form.missingMade = plan.orders().missingMade();
    form.customer = plan.orders().customer();
    form.returnsBegin = plan.orders().returnsBegin();
    form.lineKinds = plan.orders().lineKindsAsText();
    return form;
  }

  ImportPlan plan(List<PlanColumn> columns) {
    return new ImportPlan(kind, text(), cells(), columns.stream().map(PlanColumn::chosen).toList(), key, whenKnown,
        new UsualValues(language, country == null || country.isEmpty() ? null : country, currency, vatRate, ZoneId.of(zone)),
        new OrderRules(missingMade, customer, returnsBegin, OrderRules.lineKinds(lineKinds)));
  }

  TextForm text() {
    return new TextForm(Charset.forName(charset), delimiter.equals(TAB) ? '\t' : delimiter.charAt(0));
  }

  CellForm cells() {
    return new CellForm(decimal.charAt(0), dates);
  }

  /** Which choices a product or an order needs, and a customer does not. */
  public boolean isPriced() {
    return kind == ImportKind.PRODUCTS || kind == ImportKind.ORDERS;
  }

  public boolean isOrders() {
    return kind == ImportKind.ORDERS;
  }

  public ImportKind getKind() {
    return kind;
  }

  public void setKind(ImportKind kind) {
    this.kind = kind;
  }

  public String getCharset() {
    return charset;
  }

  public void setCharset(String charset) {
    this.charset = charset;
  }

  public String getDelimiter() {
    return delimiter;
  }

  public void setDelimiter(String delimiter) {
    this.delimiter = delimiter;
  }

  public String getDecimal() {
    return decimal;
  }

  public void setDecimal(String decimal) {
    this.decimal = decimal;
  }

  public DateForm getDates() {
    return dates;
  }

  public void setDates(DateForm dates) {
    this.dates = dates;
  }

  public ImportField getKey() {
    return key;
  }

  public void setKey(ImportField key) {
    this.key = key;
  }

  public WhenKnown getWhenKnown() {
    return whenKnown;
  }

  public void setWhenKnown(WhenKnown whenKnown) {
    this.whenKnown = whenKnown;
  }

  public Language getLanguage() {
    return language;
  }

  public void setLanguage(Language language) {
    this.language = language;
  }

  public String getCountry() {
    return country;
  }

  public void setCountry(String country) {
    this.country = country;
  }

  public String getCurrency() {
    return currency;
  }

  public void setCurrency(String currency) {
    this.currency = currency;
  }

  public BigDecimal getVatRate() {
    return vatRate;
  }

  public void setVatRate(BigDecimal vatRate) {
    this.vatRate = vatRate;
  }

  public String getZone() {
    return zone;
  }

  public void setZone(String zone) {
    this.zone = zone;
  }

  public boolean isMissingMade() {
    return missingMade;
  }

  public void setMissingMade(boolean missingMade) {
    this.missingMade = missingMade;
  }

  public String getCustomer() {
    return customer;
  }

  public void setCustomer(String customer) {
    this.customer = customer;
  }

  public String getReturnsBegin() {
    return returnsBegin;
  }

  public void setReturnsBegin(String returnsBegin) {
    this.returnsBegin = returnsBegin;
  }

  public String getLineKinds() {
    return lineKinds;
  }

  public void setLineKinds(String lineKinds) {
    this.lineKinds = lineKinds;
  }
}

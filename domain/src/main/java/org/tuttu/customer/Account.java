package org.tuttu.customer;

import static jakarta.persistence.FetchType.LAZY;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import org.tuttu.customer.selfservice.AccountRow;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.StaleData;

/** A customer's account with us: orders and invoices belong to it. */
@Entity
@Table(name = "accounts")
public class Account {

  @Id
  @GeneratedValue(generator = "accounts_seq")
  @SequenceGenerator(name = "accounts_seq", sequenceName = "accounts_seq", allocationSize = 50)
  private Long id;

  @Version
  private long version;

  @ManyToOne(fetch = LAZY, optional = false)
  @JoinColumn(name = "customer_id")
  private Customer customer;

  private String number;
  private String name;
  private String currency;

  @Column(name = "payment_term_days")
  private int paymentTermDays;

  @Column(name = "price_list")
  private String priceList = "STANDARD";

  @Column(name = "credit_limit")
  private BigDecimal creditLimit;

  /** Where refunds go; null where the customer has not said. */
  @Column(name = "refund_iban")
  private String refundIban;

  protected Account() {}

  Account(Customer customer, String number, AccountInput input) {
    this.customer = customer;
    this.number = number;
    this.currency = requireCurrency(input.currency());
    take(input);
  }

  public Long id() {
    return id;
  }

  public Customer customer() {
    return customer;
  }

  public String number() {
    return number;
  }

  public String name() {
    return name;
  }

  /** The ISO 4217 code of all its amounts. */
  public String currency() {
    return currency;
  }

  public int paymentTermDays() {
    return paymentTermDays;
  }

  void requireVersion(long seen, AccountInput wanted) {
    if (seen != version) {
      throw new StaleData(valuesOf(wanted).changesTo(values()));
    }
  }

  /** Changes the terms; amounts in another currency would no longer add up, so that stays. */
  void change(AccountInput input) {
    if (!input.currency().equals(currency)) {
      throw RuleViolated.at("currency", "account.currency-is-fixed");
    }
    take(input);
  }

  /** From now on it pays what that list says. */
  void usePriceList(long seen, String code) {
    if (seen != version) {
      throw new StaleData(List.of(new FieldChange("priceList", code, priceList)));
    }
    priceList = code;
  }

  public FieldValues refundValues() {
    return FieldValues.none().with("iban", refundIban);
  }

  /** @throws StaleData with what the caller wants (before) and what stands now (after) */
  public void requireRefundVersion(long seen, FieldValues wanted) {
    if (seen != version) {
      throw new StaleData(wanted.changesTo(refundValues()));
    }
  }

  /** @param iban null for nowhere any more */
  void refundTo(String iban) {
    refundIban = Iban.valueOrNull(iban);
  }

  public long version() {
    return version;
  }

  String priceList() {
    return priceList;
  }

  private void take(AccountInput input) {
    name = FieldValues.text(input.name());
    paymentTermDays = input.paymentTermDays();
    creditLimit = input.creditLimit();
  }

  boolean hasTermsOf(AccountInput input) {
    return valuesOf(input).equals(values());
  }

  public AccountRow row() {
    return new AccountRow(number, version, name, currency, paymentTermDays, priceList, creditLimit);
  }

  FieldValues values() {
    return values(name, currency, paymentTermDays, creditLimit);
  }

  private static FieldValues valuesOf(AccountInput input) {
    return values(FieldValues.text(input.name()), input.currency(), input.paymentTermDays(), input.creditLimit());
  }

  private static FieldValues values(String name, String currency, int paymentTermDays, BigDecimal creditLimit) {
    return FieldValues.none().with("name", name).with("currency", currency).with("paymentTermDays", paymentTermDays)
        .with("creditLimit", creditLimit == null ? null : creditLimit.setScale(2, RoundingMode.HALF_UP).toPlainString());
  }

  private static String requireCurrency(String code) {
    if (Currency.getAvailableCurrencies().stream().noneMatch(known -> known.getCurrencyCode().equals(code))) {
      throw RuleViolated.at("currency", "account.currency-unknown", code);
    }
    return code;
  }
}

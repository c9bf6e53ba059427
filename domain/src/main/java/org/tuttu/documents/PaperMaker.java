package org.tuttu.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tuttu.billing.selfservice.BalanceReader;
import org.tuttu.billing.selfservice.InvoiceDetails;
import org.tuttu.billing.selfservice.InvoiceReader;
import org.tuttu.billing.selfservice.MovementRow;
import org.tuttu.billing.selfservice.PartyRow;
import org.tuttu.billing.selfservice.StatementDetails;
import org.tuttu.documents.selfservice.ElectronicObstacle;
import org.tuttu.documents.selfservice.Paper;
import org.tuttu.identity.AccountScope;
import org.tuttu.identity.SignedIn;
import org.tuttu.ordering.selfservice.OrderDetails;
import org.tuttu.ordering.selfservice.OrderReader;
import org.tuttu.ordering.selfservice.ReturnDetails;
import org.tuttu.ordering.selfservice.ReturnReader;
import org.tuttu.ordering.selfservice.ReturnStatus;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.PageRequest;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.Setting;
import org.tuttu.shared.Settings;

/** Makes papers, whoever asks; who may see what, the caller says. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
@SignedIn
public class PaperMaker {

  /** As many movements as a person reads; for more there is the file for programs. */
  static final int MOST_MOVEMENTS = 2_000;

  private static final int PAGE = 200;

  /** Returns with a slip; it stays among the documents when the parcel has come. */
  private static final Set<ReturnStatus> SENT_BACK = EnumSet.of(ReturnStatus.ACCEPTED, ReturnStatus.RECEIVED);

  /**
   * Whose records may be printed.
   *
   * @param customerId null for anybody's
   */
  public record Whose(Long customerId, AccountScope accounts) {

    /** For staff. */
    static final Whose ANYBODYS = new Whose(null, AccountScope.all());
  }

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  PdfPrinter printer;

  @Inject
  Settings settings;

  @Inject
  Clock clock;

  /**
   * Four statements.
   *
   * @throws NotFound when there is no such invoice
   */
  public Paper invoice(String number, Whose whose) {
    InvoiceDetails invoice = requireInvoice(number, whose);
    Print print = new Print(Recipient.ofInvoice(em, number).language());
    return new Paper(invoice.number() + ".pdf", Paper.PDF, printer.print(InvoicePaper.html(invoice, print, color())));
  }

  /**
   * The invoice for programs; empty when it cannot be one.
   *
   * @throws NotFound when there is no such invoice
   */
  public Optional<Paper> electronicInvoice(String number, Whose whose) {
    InvoiceDetails invoice = requireInvoice(number, whose);
    ElectronicInvoice electronic = electronic(invoice);
    if (electronic.obstacle().isPresent()) {
      return Optional.empty();
    }
    String terms = new Print(Recipient.ofInvoice(em, number).language()).text("credit-note");
    return Optional.of(new Paper(invoice.number() + ".xml", Paper.XML, PeppolWriter.write(electronic, terms)));
  }

  /** Why an invoice cannot be one for programs; no statement. */
  public Optional<ElectronicObstacle> obstacle(InvoiceDetails invoice) {
    return electronic(invoice).obstacle();
  }

  private ElectronicInvoice electronic(InvoiceDetails invoice) {
    return new ElectronicInvoice(invoice, ElectronicAddress.of(settings.get(Setting.COMPANY_EINVOICE_ADDRESS))
        .or(() -> ElectronicAddress.of(invoice.seller().country(), invoice.seller().businessId())));
  }

  private InvoiceDetails requireInvoice(String number, Whose whose) {
    return InvoiceReader.details(em, number, whose.customerId(), whose.accounts()).orElseThrow(() -> new NotFound("invoice", number));
  }

  /**
   * What was ordered; four statements.
   *
   * @throws NotFound when there is no such order
   */
  public Paper confirmation(String number, Whose whose) {
    OrderDetails order = OrderReader.details(em, number, whose.customerId(), whose.accounts()).orElseThrow(() -> new NotFound("order", number));
    Recipient recipient = Recipient.ofOrder(em, number, settings.companyDay(clock));
    String html = OrderPaper.html(order, recipient.party(), company(), settings.zone(Setting.COMPANY_ZONE), new Print(recipient.language()), color());
    return new Paper(order.number() + ".pdf", Paper.PDF, printer.print(html));
  }

  /**
   * What goes into the parcel with goods that are sent back; three statements.
   *
   * @throws NotFound when there is no such return, or it is not to be sent: not accepted, or here already
   */
  public Paper returnSlip(String number, Whose whose) {
    ReturnDetails back = ReturnReader.details(em, number, whose.customerId(), whose.accounts()).filter(found -> SENT_BACK.contains(found.status()))
        .orElseThrow(() -> new NotFound("return", number));
    Recipient recipient = Recipient.ofOrder(em, back.orderNumber(), settings.companyDay(clock));
    String html = ReturnPaper.html(back, recipient.party(), company(), settings.zone(Setting.COMPANY_ZONE), new Print(recipient.language()), color());
    return new Paper(back.number() + ".pdf", Paper.PDF, printer.print(html));
  }

  /**
   * An account's movements; three statements and one for each 200 movements.
   *
   * @throws NotFound     when there is no such account
   * @throws RuleViolated when the period ends before it begins, or there are more movements than a person reads
   */
  public Paper statement(String account, LocalDate from, LocalDate until, Whose whose) {
    if (until.isBefore(from)) {
      throw RuleViolated.at("until", "statement.ends-before");
    }
    Recipient recipient = Recipient.ofAccount(em, account, whose, settings.companyDay(clock)).orElseThrow(() -> new NotFound("account", account));
    StatementDetails first = page(recipient, account, from, until, null);
    List<MovementRow> movements = new ArrayList<>(first.movements().rows());
    for (String after = first.movements().next(); after != null; ) {
      if (movements.size() >= MOST_MOVEMENTS) {
        throw new RuleViolated("statement.too-long", MOST_MOVEMENTS);
      }
      StatementDetails next = page(recipient, account, from, until, after);
      movements.addAll(next.movements().rows());
      after = next.movements().next();
    }
    StatementPaper paper = new StatementPaper(account + " " + recipient.accountName(), recipient.party(), from, until, first.opening(), first.closing(), movements);
    return new Paper(account + "-" + from + "-" + until + ".pdf", Paper.PDF, printer.print(paper.html(company(), new Print(recipient.language()), color())));
  }

  private StatementDetails page(Recipient recipient, String account, LocalDate from, LocalDate until, String after) {
    return BalanceReader.statement(em, recipient.customerId(), AccountScope.all(), account, from, until, new PageRequest(after, PAGE));
  }

  /** As the settings say it today. */
  private PartyRow company() {
    return new PartyRow(settings.get(Setting.COMPANY_NAME), given(Setting.COMPANY_BUSINESS_ID), given(Setting.COMPANY_VAT_ID), given(Setting.COMPANY_STREET), null,
        given(Setting.COMPANY_POSTAL_CODE), given(Setting.COMPANY_CITY), given(Setting.COMPANY_COUNTRY));
  }

  private String given(Setting setting) {
    String value = settings.get(setting).strip();
    return value.isEmpty() ? null : value;
  }

  private String color() {
    return settings.get(Setting.COLOR);
  }
}

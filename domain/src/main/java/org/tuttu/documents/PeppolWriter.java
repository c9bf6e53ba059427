package org.tuttu.documents;

import static org.tuttu.documents.ElectronicInvoice.plain;

import java.math.BigDecimal;
import org.tuttu.billing.selfservice.InvoiceDetails;
import org.tuttu.billing.selfservice.InvoiceLineRow;
import org.tuttu.billing.selfservice.PartyRow;
import org.tuttu.ordering.selfservice.VatTotal;

/** Writes an electronic invoice that has no obstacle, element by element in the order of UBL's schema. */
final class PeppolWriter {

  private static final String CUSTOMIZATION = "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0";
  private static final String PROFILE = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0";

  /** UN/CEFACT Recommendation 20: one, of whatever the line names. */
  private static final String ONE = "C62";

  /** UNTDID 4461: a credit transfer, and one within SEPA. */
  private static final String TRANSFER = "30";
  private static final String SEPA_TRANSFER = "58";

  private final InvoiceDetails invoice;
  private final ElectronicInvoice electronic;
  private final String creditNoteTerms;
  private final Ubl ubl;

  private PeppolWriter(ElectronicInvoice electronic, String creditNoteTerms) {
    this.electronic = electronic;
    this.creditNoteTerms = creditNoteTerms;
    invoice = electronic.invoice();
    ubl = new Ubl(invoice.isCreditNote() ? "CreditNote" : "Invoice");
  }

  /** @param creditNoteTerms what becomes of a credit note's amount, in words */
  static byte[] write(ElectronicInvoice electronic, String creditNoteTerms) {
    return new PeppolWriter(electronic, creditNoteTerms).write();
  }

  private byte[] write() {
    head();
    references();
    ubl.open("AccountingSupplierParty");
    party(invoice.seller(), electronic.seller().orElseThrow(), plain(invoice.seller().vatId()));
    ubl.close().open("AccountingCustomerParty");
    party(invoice.buyer(), electronic.buyer().orElseThrow(), null);
    ubl.close().open("Delivery").say("ActualDeliveryDate", invoice.deliveredOn().toString()).close();
    payment();
    totals();
    invoice.lines().forEach(this::line);
    return ubl.end();
  }

  private void head() {
    ubl.say("CustomizationID", CUSTOMIZATION).say("ProfileID", PROFILE).say("ID", invoice.number()).say("IssueDate", invoice.issuedOn().toString());
    if (invoice.isCreditNote()) {
      ubl.say("CreditNoteTypeCode", "381").say("Note", invoice.reason());
    } else {
      ubl.say("DueDate", invoice.dueOn().toString()).say("InvoiceTypeCode", "380");
    }
    ubl.say("DocumentCurrencyCode", currency());
  }

  /** What the buyer knows it by: their own reference, or the account's number (PEPPOL-EN16931-R003); an order without one of theirs is called NA, as the profile says. */
  private void references() {
    String own = invoice.customerReference();
    ubl.say("BuyerReference", own == null || own.isBlank() ? invoice.accountNumber() : own);
    if (invoice.orderNumber() != null) {
      ubl.open("OrderReference").say("ID", own == null || own.isBlank() ? "NA" : own).say("SalesOrderID", invoice.orderNumber()).close();
    }
    if (invoice.credits() != null) {
      ubl.open("BillingReference").open("InvoiceDocumentReference").say("ID", invoice.credits()).close().close();
    }
  }

  private void party(PartyRow party, ElectronicAddress address, String vatId) {
    ubl.open("Party").say("EndpointID", address.id(), "schemeID", address.scheme()).open("PostalAddress")
        .say("StreetName", party.street()).say("AdditionalStreetName", party.street2()).say("CityName", party.city()).say("PostalZone", party.postalCode())
        .open("Country").say("IdentificationCode", party.country()).close().close();
    if (vatId != null) {
      ubl.open("PartyTaxScheme").say("CompanyID", vatId).open("TaxScheme").say("ID", "VAT").close().close();
    }
    ubl.open("PartyLegalEntity").say("RegistrationName", party.name()).say("CompanyID", party.businessId()).close().close();
  }

  private void payment() {
    if (invoice.isCreditNote()) {
      ubl.open("PaymentTerms").say("Note", creditNoteTerms).close();
    } else if (invoice.iban() != null) {
      ubl.open("PaymentMeans").say("PaymentMeansCode", currency().equals("EUR") ? SEPA_TRANSFER : TRANSFER).say("PaymentID", plain(invoice.paymentReference()))
          .open("PayeeFinancialAccount").say("ID", plain(invoice.iban()));
      if (invoice.bic() != null) {
        ubl.open("FinancialInstitutionBranch").say("ID", plain(invoice.bic())).close();
      }
      ubl.close().close();
    }
  }

  private void totals() {
    ubl.open("TaxTotal").say("TaxAmount", invoice.total().vat());
    for (VatTotal rate : invoice.vatTotals()) {
      ubl.open("TaxSubtotal").say("TaxableAmount", rate.charge().net()).say("TaxAmount", rate.charge().vat());
      category("TaxCategory", rate.rate());
      ubl.close();
    }
    ubl.close().open("LegalMonetaryTotal").say("LineExtensionAmount", invoice.total().net()).say("TaxExclusiveAmount", invoice.total().net())
        .say("TaxInclusiveAmount", invoice.total().gross()).say("PayableAmount", invoice.total().gross()).close();
  }

  /** UNCL 5305: standard rate, or goods with a rate of zero. */
  private void category(String name, BigDecimal rate) {
    ubl.open(name).say("ID", rate.signum() == 0 ? "Z" : "S").say("Percent", Ubl.plain(rate)).open("TaxScheme").say("ID", "VAT").close().close();
  }

  private void line(InvoiceLineRow line) {
    PeppolPrice priced = PeppolPrice.of(line);
    ubl.open(invoice.isCreditNote() ? "CreditNoteLine" : "InvoiceLine").say("ID", String.valueOf(line.position()))
        .say(invoice.isCreditNote() ? "CreditedQuantity" : "InvoicedQuantity", String.valueOf(priced.quantity()), "unitCode", ONE)
        .say("LineExtensionAmount", line.charge().net())
        .open("Item").say("Name", line.name()).open("SellersItemIdentification").say("ID", line.productNumber()).close();
    category("ClassifiedTaxCategory", line.vatRate());
    ubl.close().open("Price").exactly("PriceAmount", priced.price());
    if (priced.base() > 1) {
      ubl.say("BaseQuantity", String.valueOf(priced.base()), "unitCode", ONE);
    }
    ubl.close().close();
  }

  private String currency() {
    return invoice.total().gross().currency();
  }
}

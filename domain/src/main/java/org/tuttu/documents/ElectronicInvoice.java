package org.tuttu.documents;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import org.tuttu.billing.selfservice.InvoiceDetails;
import org.tuttu.billing.selfservice.PartyRow;
import org.tuttu.documents.selfservice.ElectronicObstacle;
import org.tuttu.ordering.selfservice.VatTotal;
import org.tuttu.shared.Money;

/**
 * An invoice or a credit note by EN 16931, as UBL 2.1 in the form of Peppol BIS Billing 3.0; and why one cannot be that. The rules are those of the network's
 * validation artefacts; the ids in brackets are theirs.
 *
 * @param seller empty when the company has none
 */
record ElectronicInvoice(InvoiceDetails invoice, Optional<ElectronicAddress> seller) {

  /** Their national rules ask for more than an invoice here says: DK-R, DE-R, GR-R, IS-R, IT-R, NL-R, SE-R. */
  private static final Set<String> WITH_RULES_OF_THEIR_OWN = Set.of("DK", "DE", "GR", "IS", "IT", "NL", "SE");

  private static final int MOST_DECIMALS = 2;

  Optional<ElectronicAddress> buyer() {
    return ElectronicAddress.of(invoice.buyer().country(), invoice.buyer().businessId());
  }

  /** Empty when the network takes it. */
  Optional<ElectronicObstacle> obstacle() {
    PartyRow from = invoice.seller();
    if (seller.isEmpty() || from.country() == null || from.vatId() == null || !isVatId(from.vatId(), from.country())) {
      return Optional.of(ElectronicObstacle.SELLER_UNKNOWN); // PEPPOL-EN16931-R020, BR-09, BR-S-02, BR-CO-09, NO-R-001
    }
    if (WITH_RULES_OF_THEIR_OWN.contains(from.country())) {
      return Optional.of(ElectronicObstacle.SELLER_COUNTRY);
    }
    if (buyer().isEmpty()) {
      return Optional.of(ElectronicObstacle.BUYER_UNKNOWN); // PEPPOL-EN16931-R010, BR-11
    }
    if (Currency.getInstance(invoice.total().gross().currency()).getDefaultFractionDigits() > MOST_DECIMALS) {
      return Optional.of(ElectronicObstacle.CURRENCY); // BR-DEC-12 and others
    }
    boolean abroad = !from.country().equals(invoice.buyer().country());
    if (abroad && invoice.vatTotals().stream().anyMatch(rate -> rate.rate().signum() == 0)) {
      return Optional.of(ElectronicObstacle.VAT_UNKNOWN);
    }
    return invoice.vatTotals().stream().allMatch(ElectronicInvoice::isNear) ? Optional.empty() : Optional.of(ElectronicObstacle.VAT_ROUNDED);
  }

  private static boolean isVatId(String vatId, String country) {
    String plain = plain(vatId);
    return country.equals("NO") ? plain.matches("NO\\d{9}MVA") : plain.matches("[A-Z]{2}[0-9A-Z]{2,13}");
  }

  /** BR-CO-17, BR-S-09: less than one away. */
  private static boolean isNear(VatTotal total) {
    Money expected = total.charge().net().times(total.rate().movePointLeft(2)).rounded();
    return total.charge().vat().minus(expected).amount().abs().compareTo(BigDecimal.ONE) < 0;
  }

  /** Without the spaces that people write in numbers. */
  static String plain(String number) {
    return number == null ? null : number.replaceAll("\\s", "");
  }
}

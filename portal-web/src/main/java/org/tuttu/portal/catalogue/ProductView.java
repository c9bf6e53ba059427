package org.tuttu.portal.catalogue;

import java.util.List;
import org.tuttu.catalog.selfservice.Availability;
import org.tuttu.catalog.selfservice.PriceTiers;
import org.tuttu.catalog.selfservice.ProductDetails;
import org.tuttu.catalog.selfservice.ProductKind;
import org.tuttu.catalog.selfservice.ProductRow;
import org.tuttu.portal.Address;
import org.tuttu.web.Visitor;
import org.tuttu.web.page.Formats;

/**
 * A product, ready to print. What only its own page shows is null in a list.
 *
 * @param net         in a list the exact price of one piece; on its own page rounded, so that it adds up with VAT and gross
 * @param unitPrice   the exact price, where that is not what one piece costs; otherwise null
 * @param addable     who looks at it can put it into the basket; a subscription has plans instead
 * @param afterSignIn nobody is signed in, and who signs in may be able to
 * @param tiers       what more pieces cost; in a list only where that begins
 * @param pack        it is sold in so many pieces, or a multiple
 * @param expected    when more is expected; null when nothing is known
 * @param replacement what takes its place; null for nothing
 * @param payer       the account that would pay that, where it has to be said: it is another one than the user chose; otherwise null
 */
public record ProductView(
    String number, String name, String href, String addHref, String kind, String description, String category, String unitPrice, String net, String vatRate,
    String vat, String gross, String availability, String tone, boolean onSale, boolean orderable, boolean addable, boolean afterSignIn,
    List<Tier> tiers, int pack, String expected, String replacement, String replacementHref, String payer) {

  /** So many pieces, or more, cost so much each. */
  public record Tier(String from, String price) {

    public static Tier of(PriceTiers.Tier tier, Formats formats) {
      return new Tier(formats.number(tier.from()), formats.price(tier.price()));
    }
  }

  /** A list of which {@link #onlyPayer} is said above it, not at each product. */
  static List<ProductView> of(List<ProductRow> products, Formats formats, Visitor visitor) {
    var only = onlyPayer(products, visitor);
    return products.stream().map(product -> of(product, formats, Ordering.of(visitor), only == null ? otherPayer(product.payer(), visitor) : null)).toList();
  }

  /** The account that would pay each of them when the user chose none; null when they chose one, there is nothing to choose, or it would not be the same for all. */
  static String onlyPayer(List<ProductRow> products, Visitor visitor) {
    var payers = products.stream().map(ProductRow::payer).distinct().toList();
    return visitor.isSeveralAccounts() && visitor.getPaying() == null && payers.size() == 1 ? payers.get(0) : null;
  }

  /** @param visitor who looks at it, and may have chosen an account to order by */
  static ProductView of(ProductDetails product, Formats formats, Visitor visitor) {
    return of(product, formats, Ordering.of(visitor), otherPayer(product.payer(), visitor));
  }

  private static String otherPayer(String payer, Visitor visitor) {
    return visitor.isSeveralAccounts() && payer != null && !payer.equals(visitor.getPaying()) ? payer : null;
  }

  static ProductView of(ProductRow product, Formats formats, Ordering ordering, String payer) {
    var orderable = product.availability() != Availability.SOLD_OUT && product.kind() != ProductKind.SUBSCRIPTION;
    return new ProductView(
        product.number(), product.name(), href(product.number()), addHref(product.number()), null, null, null, null,
        formats.price(product.unitPrice()), null, null, formats.money(product.price().gross()), formats.name(product.availability()),
        tone(product.availability()), true, orderable, orderable && ordering == Ordering.ALLOWED, orderable && ordering == Ordering.AFTER_SIGN_IN,
        product.tiers().more().stream().limit(1).map(tier -> Tier.of(tier, formats)).toList(), product.pack(), null, null, null, payer);
  }

  static ProductView of(ProductDetails product, Formats formats, Ordering ordering, String payer) {
    var availability = formats.name(product.availability());
    var orderable = product.isOrderable() && product.kind() != ProductKind.SUBSCRIPTION;
    return new ProductView(
        product.number(), product.name(), href(product.number()), addHref(product.number()), formats.name(product.kind()), product.description(),
        product.categoryName(),
        product.unitPrice().equals(product.price().net()) ? null : formats.price(product.unitPrice()),
        formats.money(product.price().net()), formats.percent(product.vatRate()), formats.money(product.price().vat()),
        formats.money(product.price().gross()), product.left() == null ? availability : availability + " (" + product.left() + ")",
        tone(product.availability()), product.onSale(), product.isOrderable(),
        orderable && ordering == Ordering.ALLOWED, orderable && ordering == Ordering.AFTER_SIGN_IN,
        product.tiers().more().stream().map(tier -> Tier.of(tier, formats)).toList(), product.pack(),
        product.expectedOn() == null ? null : formats.date(product.expectedOn()), product.replacement() == null ? null : product.replacement().name(),
        product.replacement() == null ? null : href(product.replacement().number()), payer);
  }

  static String href(String number) {
    return Address.of("/catalogue/product").and("number", number).toString();
  }

  /** The page that asks how many, for who has yet to sign in. */
  private static String addHref(String number) {
    return Address.of("/basket/add").and("number", number).toString();
  }

  private static String tone(Availability availability) {
    return switch (availability) {
      case AVAILABLE -> "good";
      case FEW_LEFT -> "warn";
      case SOLD_OUT -> "bad";
    };
  }
}

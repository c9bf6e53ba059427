package org.tuttu.portal.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.tuttu.catalog.selfservice.Availability;
import org.tuttu.catalog.selfservice.Charge;
import org.tuttu.catalog.selfservice.PriceTiers;
import org.tuttu.catalog.selfservice.ProductDetails;
import org.tuttu.catalog.selfservice.ProductKind;
import org.tuttu.catalog.selfservice.ProductRow;
import org.tuttu.shared.Money;
import org.tuttu.web.page.Formats;

class ProductViewTest {
  private static final Formats FORMATS = new Formats(Locale.ENGLISH, ZoneId.of("Europe/Helsinki"), Clock.systemUTC());
  private static final BigDecimal VAT = new BigDecimal("25.5");
  private static final PriceTiers TIERS = PriceTiers.of(BigDecimal.TEN, "EUR", "EUR", "s10:9 s1000:8.125");

  @Test
  void aListShowsTheExactPrice() {
    assertThat(listed("0.0125", Availability.AVAILABLE, Ordering.ALLOWED).net()).isEqualTo("€0.0125");
    assertThat(listed("9.9000", Availability.AVAILABLE, Ordering.ALLOWED).net()).isEqualTo("€9.90");
  }

  @Test
  void aPriceForOnePieceAddsUpAndTheExactOneStandsBesideItWhereItDiffers() {
    assertThat(shown("1.2345")).extracting(ProductView::unitPrice, ProductView::net, ProductView::vat, ProductView::gross)
        .containsExactly("€1.2345", "€1.23", "€0.31", "€1.54");
    assertThat(shown("9.90").unitPrice()).isNull();
  }

  @Test
  void onlyWhoMayOrderCanPutWhatIsLeftIntoTheBasket() {
    assertThat(listed("1", Availability.FEW_LEFT, Ordering.ALLOWED)).extracting(ProductView::addable, ProductView::afterSignIn).containsExactly(true, false);
    assertThat(listed("1", Availability.FEW_LEFT, Ordering.AFTER_SIGN_IN)).extracting(ProductView::addable, ProductView::afterSignIn).containsExactly(false, true);
    assertThat(listed("1", Availability.FEW_LEFT, Ordering.NOT_ALLOWED)).extracting(ProductView::addable, ProductView::afterSignIn).containsExactly(false, false);
    assertThat(listed("1", Availability.SOLD_OUT, Ordering.ALLOWED)).extracting(ProductView::addable, ProductView::afterSignIn).containsExactly(false, false);
  }

  @Test
  void aListShowsWhereTheNextPriceBeginsAndAProductsOwnPageAllOfThem() {
    assertThat(listed("10", Availability.AVAILABLE, Ordering.ALLOWED).tiers()).containsExactly(new ProductView.Tier("10", "€9.00"));
    assertThat(shown("10").tiers()).containsExactly(new ProductView.Tier("10", "€9.00"), new ProductView.Tier("1,000", "€8.125"));
  }

  private static ProductView listed(String price, Availability availability, Ordering ordering) {
    var unitPrice = Money.of(price, "EUR");
    return ProductView.of(
        new ProductRow(1, "A-1", "Screw", ProductKind.GOODS, null, unitPrice, Charge.of(unitPrice, 1, VAT), VAT, availability, TIERS, 1, null), FORMATS, ordering, null);
  }

  private static ProductView shown(String price) {
    var unitPrice = Money.of(price, "EUR");
    return ProductView.of(new ProductDetails(
        "A-1", "Screw", null, ProductKind.GOODS, null, null, unitPrice, Charge.of(unitPrice, 1, VAT), VAT, true, Availability.AVAILABLE, null, TIERS, 1, null, null, null), FORMATS, Ordering.ALLOWED, null);
  }
}

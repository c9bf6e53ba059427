package org.tuttu.backoffice.subscriptions;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.tuttu.subscriptions.selfservice.PlanOffer;
import org.tuttu.web.page.Formats;
import org.tuttu.web.plan.PlanTexts;

/** A plan to choose, ready to print. */
public record OfferView(String number, String name, String product, String price, String currency, List<PlanTexts.Fact> facts) implements Serializable {
  static OfferView of(PlanOffer offer, Formats formats, Locale locale) {
    return new OfferView(offer.number(), offer.name(), offer.productName(), PlanTexts.price(offer, formats, locale),
        offer.price().net().currency(), PlanTexts.facts(offer.conditions(), offer.included(), offer.tiers(), formats, locale));
  }
}

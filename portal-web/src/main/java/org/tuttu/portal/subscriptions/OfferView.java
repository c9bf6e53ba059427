package org.tuttu.portal.subscriptions;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.tuttu.portal.Address;
import org.tuttu.subscriptions.selfservice.PlanOffer;
import org.tuttu.web.page.Formats;
import org.tuttu.web.plan.PlanTexts;

/**
 * A plan that can be had, ready to print.
 *
 * @param href where it is started
 */
public record OfferView(String number, String name, String product, String price, String href, List<PlanTexts.Fact> facts) implements Serializable {

  public static OfferView of(PlanOffer offer, Formats formats, Locale locale) {
    return new OfferView(offer.number(), offer.name(), offer.productName(), PlanTexts.price(offer, formats, locale),
        Address.of("/subscriptions/start").and("plan", offer.number()).toString(),
        PlanTexts.facts(offer.conditions(), offer.included(), offer.tiers(), formats, locale));
  }
}

package org.tuttu.portal.subscriptions;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Locale;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.portal.Address;
import org.tuttu.portal.PortalTexts;
import org.tuttu.shared.NotFound;
import org.tuttu.subscriptions.selfservice.MySubscriptions;
import org.tuttu.subscriptions.selfservice.SubscriptionDetails;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.Notices;

/** Asks before a subscription is ended, kept, paused or resumed, or keeps its plan, and says what comes of it from when. */
@Named("subscriptionStepPage")
@ViewScoped(saveInViewState = true)
public class StepPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject MySubscriptions subscriptions;
  @Inject Formats formats;
  @Inject PortalTexts texts;
  @Inject Notices notices;
  private String number;
  private String step;
  private long version;
  private transient SubscriptionView subscription;
  private transient String effect;

  /** What can be done; the pages' texts and addresses call it so. */
  private enum Step { END, KEEP, PAUSE, RESUME, PLAN }

  /**
   * A step that cannot be taken any more leads back to the subscription.
   *
   * @throws NotFound when the customer has no such subscription
   */
  public String load() {
    return show() ? null : there();
  }

  /** After a refusal what stands now is shown, and the next try is about that. */
  public void refresh() {
    if (subscription == null) {
      show();
    }
  }

  private boolean show() {
    var details = subscriptions.handled(number == null ? "" : number);
    version = details.version();
    subscription = SubscriptionView.of(details, formats, texts.locale());
    var possible = isPossible(details);
    effect = possible ? effect(details) : "";
    return possible;
  }

  private boolean isPossible(SubscriptionDetails details) {
    return switch (step()) {
      case END -> details.isEndable();
      case KEEP -> details.isKeepable();
      case PAUSE -> details.isPausable();
      case RESUME -> details.isResumable();
      case PLAN -> details.nextPlan() != null;
    };
  }

  private String effect(SubscriptionDetails details) {
    return switch (step()) {
      case END -> texts.text("page.step.end.effect", formats.date(subscriptions.earliestEnd(number).minusDays(1)));
      case KEEP -> texts.text("page.step.keep.effect", formats.date(details.row().renewsOn()), formats.money(details.renewalPrice().gross()));
      case PAUSE -> texts.text("page.step.pause.effect", formats.date(details.row().nextOn()));
      case RESUME -> {
        var cost = subscriptions.resuming(number);
        yield cost == null ? texts.text("page.step.resume.free") : texts.text("page.step.resume.effect", formats.money(cost.gross()),
            formats.date(details.row().nextOn().minusDays(1)));
      }
      case PLAN -> texts.text("page.step.plan.effect", details.row().plan(), details.nextPlan());
    };
  }

  private Step step() {
    for (var each : Step.values()) {
      if (each.name().equalsIgnoreCase(step)) {
        return each;
      }
    }
    throw new NotFound("step", step);
  }

  public String save() {
    switch (step()) {
      case END -> subscriptions.end(number, version);
      case KEEP -> subscriptions.keep(number, version);
      case PAUSE -> subscriptions.pause(number, version);
      case RESUME -> subscriptions.resume(number, version);
      case PLAN -> subscriptions.dropChange(number, version);
    }
    notices.say("page.step." + getName() + ".done", number);
    return there();
  }

  private String there() {
    return Address.of("/subscriptions/subscription").and("number", number).and("faces-redirect", "true").toString();
  }

  /** As texts name it; empty while a form's page is built again, before it is known. */
  public String getName() {
    return step == null ? "" : step().name().toLowerCase(Locale.ROOT);
  }

  public SubscriptionView getSubscription() {
    return subscription;
  }

  /** What comes of it, and from when. */
  public String getEffect() {
    return effect;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getStep() {
    return step;
  }

  public void setStep(String step) {
    this.step = step;
  }
}

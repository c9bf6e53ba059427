package org.tuttu.portal.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.tuttu.customer.selfservice.Proposal;
import org.tuttu.web.page.Notices;

/** Says what became of a proposal, and leads to where it shows. */
@RequestScoped
public class ProposalNotice {
  @Inject Notices notices;

  /** @return where to go next: the change request that waits, the code or the document that it waits for, or else the details */
  public String of(Proposal proposal) {
    if (proposal.unconfirmed() != null) {
      notices.say("proposal.unconfirmed");
      return "/account/confirm?faces-redirect=true&number=" + proposal.unconfirmed();
    }
    if (proposal.incomplete() != null) {
      notices.say("proposal.incomplete", proposal.incomplete());
      return "/account/attach?faces-redirect=true&number=" + proposal.incomplete();
    }
    if (proposal.scheduled() != null) {
      notices.say("proposal.scheduled", proposal.scheduled());
      return "/account/change?faces-redirect=true&number=" + proposal.scheduled();
    }
    if (proposal.waiting() != null) {
      notices.say(proposal.applied() == null ? "proposal.waiting" : "proposal.both", proposal.waiting());
      return "/account/change?faces-redirect=true&number=" + proposal.waiting();
    }
    notices.say(proposal.isEmpty() ? "proposal.nothing" : "proposal.applied");
    return "/account/details?faces-redirect=true";
  }
}

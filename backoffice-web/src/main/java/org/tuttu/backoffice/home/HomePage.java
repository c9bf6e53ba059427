package org.tuttu.backoffice.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.Function;
import org.tuttu.backoffice.Wording;
import org.tuttu.backoffice.customer.ChangeTexts;
import org.tuttu.collection.BankQueries;
import org.tuttu.customer.ChangeRequests;
import org.tuttu.customer.Invitations;
import org.tuttu.customer.selfservice.ChangeRow;
import org.tuttu.customer.selfservice.InvitationRow;
import org.tuttu.ordering.OrderApprovals;
import org.tuttu.ordering.OrderQueries;
import org.tuttu.ordering.Returns;
import org.tuttu.ordering.StaffOrderRow;
import org.tuttu.ordering.WorkToday;
import org.tuttu.ordering.selfservice.OrderStatus;
import org.tuttu.ordering.selfservice.ReturnStatus;
import org.tuttu.shared.PageOf;
import org.tuttu.shared.PageRequest;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.PageAddress;

/** Today's work: of each kind how much waits, and the few that have waited longest. */
@Named
@RequestScoped
public class HomePage {
  private static final int FEW = 5;

  @Inject OrderQueries orders;
  @Inject OrderApprovals approvals;
  @Inject Returns returns;
  @Inject ChangeRequests changes;
  @Inject Invitations invitations;
  @Inject BankQueries bank;
  @Inject Formats formats;
  @Inject Wording wording;
  private List<WorkPile> piles = List.of();

  /** Eleven statements. */
  public void load() {
    var work = orders.workToday();
    piles = List.of(
        approvalsPile(work.toApprove()),
        orderPile("to-confirm", "orders", work.toConfirm(), OrderStatus.PLACED),
        orderPile("to-ship", "box", work.toShip(), OrderStatus.CONFIRMED),
        orderPile("picking", "box", work.picking(), OrderStatus.PICKING),
        orderPile("rest-to-ship", "box", work.partlyShipped(), OrderStatus.PARTLY_SHIPPED),
        orderPile("to-deliver", "truck", work.toDeliver(), OrderStatus.SHIPPED),
        bankPile(bank.waiting()),
        returnsPile(),
        pile("changes", "changes", "/changes/changes", changes.waiting(PageRequest.first()), this::change),
        pile("invitations", "invite", null, invitations.pending(PageRequest.first()), this::invitation));
  }

  /** Only those that no owner can decide about. */
  private WorkPile approvalsPile(int count) {
    return new WorkPile(title("to-approve"), "clock", PageAddress.of("/orders/orders").with("status", OrderStatus.WAITING.name()).with("toApprove", "yes").toString(),
        formats.number(count) + (count == WorkToday.COUNTED ? "+" : ""), count == 0 ? List.of() : approvals.oldest(FEW).stream().map(this::order).toList());
  }

  private WorkPile orderPile(String kind, String icon, int count, OrderStatus status) {
    // What is on its way is counted only: there is nothing to do about it until it arrives.
    var rows = count == 0 || status == OrderStatus.SHIPPED ? List.<WorkPile.Row>of() : orders.oldest(status, FEW).stream().map(this::order).toList();
    return new WorkPile(
        title(kind), icon, PageAddress.of("/orders/orders").with("status", status.name()).toString(),
        formats.number(count) + (count == WorkToday.COUNTED ? "+" : ""), rows);
  }

  /** Whose they are is found out on their own pages. */
  private WorkPile bankPile(int count) {
    return new WorkPile(title("bank"), "invoice", "/bank/entries?status=WAITING", formats.number(count) + (count == BankQueries.COUNTED ? "+" : ""), List.of());
  }

  private WorkPile returnsPile() {
    var waiting = returns.waiting();
    return new WorkPile(title("returns"), "box", PageAddress.of("/returns/returns").with("status", ReturnStatus.ASKED.name()).toString(),
        formats.number(waiting) + (waiting == Returns.COUNTED ? "+" : ""), List.of());
  }

  private <T> WorkPile pile(String kind, String icon, String href, PageOf<T> waiting, Function<T, WorkPile.Row> row) {
    return new WorkPile(
        title(kind), icon, href, formats.number(waiting.rows().size()) + (waiting.hasNext() ? "+" : ""),
        waiting.rows().stream().limit(FEW).map(row).toList());
  }

  private String title(String kind) {
    return wording.text("page.home." + kind);
  }

  private WorkPile.Row order(StaffOrderRow row) {
    return new WorkPile.Row(
        row.order().number(), PageAddress.of("/orders/order").with("number", row.order().number()).toString(), row.customerNumber(),
        row.customerName(), formats.money(row.order().gross()), formats.moment(row.order().placedAt()));
  }

  private WorkPile.Row change(ChangeRow row) {
    return new WorkPile.Row(
        row.number(), PageAddress.of("/changes/change").with("number", row.number()).toString(), row.customerNumber(), row.customerName(),
        ChangeTexts.what(row, wording), formats.moment(row.requestedAt()));
  }

  private WorkPile.Row invitation(InvitationRow row) {
    return new WorkPile.Row(
        row.email(), PageAddress.of("/customers/invite").with("customer", row.customerNumber()).toString(), row.customerNumber(), row.customerName(),
        formats.name(row.right()), formats.moment(row.invitedAt()));
  }

  /** How much waits of each kind. */
  public List<WorkPile> getPiles() {
    return piles;
  }

  /** Of what there is something to do now. */
  public List<WorkPile> getWaiting() {
    return piles.stream().filter(pile -> !pile.rows().isEmpty()).toList();
  }
}

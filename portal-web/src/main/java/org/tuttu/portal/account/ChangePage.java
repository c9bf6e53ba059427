package org.tuttu.portal.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tuttu.customer.selfservice.ChangeRow;
import org.tuttu.customer.selfservice.ChangeStatus;
import org.tuttu.customer.selfservice.MyAccount;
import org.tuttu.customer.selfservice.MyChangeDocuments;
import org.tuttu.customer.selfservice.MyChanges;
import org.tuttu.portal.Address;
import org.tuttu.web.Visitor;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.Notices;

/** One change request: what it changes, how far it has come, and a way back while it waits. */
@Named
@RequestScoped
public class ChangePage {
  @Inject MyAccount account;
  @Inject MyChanges changes;
  @Inject MyChangeDocuments documents;
  @Inject Formats formats;
  @Inject Visitor visitor;
  @Inject ChangeViews views;
  @Inject Notices notices;
  private String number;
  private ChangeRow row;
  private ChangeView change;
  private List<FileView> files = List.of();

  public void load() {
    row = account.change(number == null ? "" : number);
    change = views.view(row);
    files = visitor.may("PROPOSE_CHANGES") ? documents.of(row.number()).stream().map(each -> new FileView(each.file().name(),
        Address.of("/account/change-file").and("number", row.number()).and("position", String.valueOf(each.position())).toString(), formats.moment(each.addedAt()))).toList() : List.of();
  }

  /** A document that was sent along, ready to print. */
  public record FileView(String name, String href, String added) {}

  /** After a refused command the page shows what has become of the request. */
  public void show() {
    if (row == null) {
      load();
    }
  }

  public String withdraw() {
    changes.withdraw(number);
    notices.say("change.withdrawn", number);
    return "/account/changes?faces-redirect=true";
  }

  public ChangeView getChange() {
    return change;
  }

  /** While a command comes in, the request is not read yet: the domain then says whether it may. */
  public boolean isMayWithdraw() {
    return (row == null || row.isOpen()) && visitor.may("PROPOSE_CHANGES");
  }

  /** Whether its mailed code has yet to be entered. */
  public boolean isUnconfirmed() {
    return isMayWithdraw() && row != null && row.status() == ChangeStatus.UNCONFIRMED;
  }

  public List<FileView> getFiles() {
    return files;
  }

  /** Whether a document can be sent along: staff have yet to look. */
  public boolean isAttachable() {
    return isMayWithdraw() && row != null && (row.status() == ChangeStatus.INCOMPLETE || row.status() == ChangeStatus.WAITING);
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }
}

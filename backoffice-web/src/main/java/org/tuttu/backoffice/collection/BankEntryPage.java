package org.tuttu.backoffice.collection;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.collection.BankEntries;
import org.tuttu.collection.BankQueries;
import org.tuttu.collection.BookingInput;
import org.tuttu.collection.BookingProposal;
import org.tuttu.web.page.Conflict;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.Notices;
import org.tuttu.web.page.PageAddress;

/** One entry of a bank statement: whose it may be, and how staff book it, split it, or set it aside. What buttons depend on is kept with the form. */
@Named
@ViewScoped(saveInViewState = true)
public class BankEntryPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject BankQueries bank;
  @Inject BankEntries entries;
  @Inject Formats formats;
  @Inject Notices notices;
  @Inject Conflict conflict;
  private String number;
  private String account;
  private String key;
  private long version;
  private BigDecimal amount;
  private String reason;
  private List<ShareForm> shares = new ArrayList<>();
  private boolean waiting;
  private boolean aside;
  private boolean bookable;
  private transient BankEntryView entry;
  private transient BookingProposal proposal;

  public void load() {
    key = UUID.randomUUID().toString();
    show();
    shares = new ArrayList<>(proposal == null ? List.of() : proposal.payables().stream().map(payable -> new ShareForm(payable, formats)).toList());
  }

  /** After a refusal it is shown as it stands now; a colleague's decision is shown for one's own to begin anew. */
  public void refresh() {
    if (conflict.isFound()) {
      load();
    } else if (entry == null) {
      show();
    }
  }

  private void show() {
    var details = bank.entry(number == null ? "" : number);
    entry = BankEntryView.of(details, formats);
    if (key != null && (version == 0 || conflict.isFound())) {
      version = details.version();
      amount = details.left().rounded().amount();
    }
    waiting = entry.waiting();
    aside = entry.aside();
    proposal = waiting && account != null ? bank.proposal(number, account.strip()).orElse(null) : null;
    bookable = proposal != null && proposal.sameCurrency();
  }

  public String book() {
    Map<String, BigDecimal> chosen = new HashMap<>();
    shares.stream().filter(share -> share.getAmount() != null && share.getAmount().signum() != 0).forEach(share -> chosen.put(share.getInvoice(), share.getAmount()));
    var payment = entries.book(number, version, new BookingInput(key, account.strip(), amount, chosen));
    notices.say("page.bank.booked", number, payment);
    return here();
  }

  public String setAside() {
    entries.setAside(number, version, reason);
    notices.say("page.bank.set-aside", number);
    return here();
  }

  public String takeBack() {
    entries.takeBack(number, version);
    return here();
  }

  private String here() {
    return PageAddress.of("/bank/entry").with("number", number).redirect();
  }

  public BankEntryView getEntry() {
    return entry;
  }

  /** Null while no account is chosen, or there is no such account. */
  public BookingProposal getProposal() {
    return proposal;
  }

  public List<ShareForm> getShares() {
    return shares;
  }

  /** Whether somebody asked for an account that is not there. */
  public boolean isUnknown() {
    return account != null && waiting && proposal == null;
  }

  /** Whether staff have to say whose it is. */
  public boolean isWaiting() {
    return waiting;
  }

  public boolean isAside() {
    return aside;
  }

  /** Whether the chosen account can take it. */
  public boolean isBookable() {
    return bookable;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getAccount() {
    return account;
  }

  public void setAccount(String account) {
    this.account = account;
  }

  public BigDecimal getAmount() {
    return amount;
  }

  public void setAmount(BigDecimal amount) {
    this.amount = amount;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}

package org.tuttu.portal.replenishment;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.ordering.selfservice.Checkout;
import org.tuttu.ordering.selfservice.DeliveryAddress;
import org.tuttu.ordering.selfservice.LineKind;
import org.tuttu.ordering.selfservice.MyOrders;
import org.tuttu.portal.Address;
import org.tuttu.portal.Choice;
import org.tuttu.portal.PortalTexts;
import org.tuttu.replenishment.selfservice.LineChecks;
import org.tuttu.replenishment.selfservice.MyOrderLists;
import org.tuttu.replenishment.selfservice.MyStandingOrders;
import org.tuttu.replenishment.selfservice.StandingInput;
import org.tuttu.replenishment.selfservice.WhenDearer;
import org.tuttu.replenishment.selfservice.WhenMissing;
import org.tuttu.web.address.AddressText;
import org.tuttu.web.page.Conflict;
import org.tuttu.web.page.Notices;

/** Makes a standing order, of an order, of a list or from nothing, or changes one. */
@Named
@ViewScoped(saveInViewState = true)
public class EditStandingPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String SAME = "same";

  @Inject MyStandingOrders standing;
  @Inject MyOrders orders;
  @Inject MyOrderLists lists;
  @Inject LineChecks checks;
  @Inject Checkout checkout;
  @Inject PortalTexts texts;
  @Inject Notices notices;
  @Inject Conflict conflict;
  private String number;
  private String order;
  private Long list;
  private final String key = UUID.randomUUID().toString();
  private long version;
  private String name;
  private String account;
  private String address = SAME;
  private DeliveryAddress usual;
  private String reference;
  private int weeks = 4;
  private LocalDate nextOn;
  private WhenMissing whenMissing = WhenMissing.LEAVE_OUT;
  private WhenDearer whenDearer = WhenDearer.ORDER;
  private final StandingLines lines = new StandingLines();
  private List<Choice> accounts = List.of();
  private List<Choice> addresses = List.of();

  public void load() {
    accounts = checkout.accounts().stream().map(each -> new Choice(each.number(), each.name() + " (" + each.number() + ")")).toList();
    if (!isFresh()) {
      of(number);
    } else if (order != null && !order.isBlank()) {
      ofOrder();
    } else if (list != null) {
      ofList();
    } else {
      nextOn = standing.today().plusWeeks(1);
    }
    var known = checkout.deliveries();
    var choices = new ArrayList<Choice>();
    if (usual != null) {
      choices.add(new Choice(SAME, AddressText.line(usual, texts.locale())));
    }
    known.stream().filter(each -> !each.address().equals(usual)).forEach(each -> choices.add(new Choice(Long.toString(each.id()), AddressText.line(each.address(), texts.locale()))));
    addresses = List.copyOf(choices);
    address = addresses.isEmpty() ? SAME : addresses.get(0).value();
  }

  private void of(String standingOrder) {
    var details = standing.handled(standingOrder);
    version = details.version();
    name = details.name();
    account = details.accountNumber();
    usual = details.delivery();
    reference = details.reference();
    weeks = details.weeks();
    nextOn = details.nextOn();
    whenMissing = details.whenMissing();
    whenDearer = details.whenDearer();
    details.lines().forEach(line -> lines.put(line.number(), line.name(), line.quantity()));
  }

  private void ofOrder() {
    var details = orders.handled(order);
    name = texts.text("standing.like", order);
    account = details.accountNumber();
    usual = details.delivery();
    reference = details.reference();
    nextOn = standing.today().plusWeeks(weeks);
    details.lines().stream().filter(line -> line.kind() == LineKind.PRODUCT && line.quantity() > 0)
        .forEach(line -> lines.put(line.productNumber(), line.name(), line.quantity()));
  }

  private void ofList() {
    var details = lists.list(list);
    name = details.name();
    nextOn = standing.today().plusWeeks(1);
    details.lines().forEach(line -> lines.put(line.number(), line.name(), line.quantity()));
  }

  /** After a conflict the next save is about what stands now, because the user has seen it. */
  public void refresh() {
    if (conflict.isFound()) {
      version = standing.handled(number).version();
    }
  }

  /** The typed product becomes a line. */
  public void add() {
    lines.addTyped(checks, account);
  }

  /** A quantity of zero leaves the line out. */
  public String save() {
    var input = new StandingInput(key, name, account, address == null || address.equals(SAME) ? null : Long.valueOf(address), reference, weeks, nextOn, whenMissing, whenDearer, lines.wanted());
    if (isFresh()) {
      number = standing.create(input, usual);
      notices.say("standing.created");
    } else {
      standing.change(number, version, input);
      notices.say("standing.changed");
    }
    return Address.of("/standing-orders/standing-order").and("number", number).and("faces-redirect", "true").toString();
  }

  public boolean isFresh() {
    return number == null || number.isBlank();
  }

  /** Where to go without saving. */
  public String getBack() {
    return isFresh() ? "/standing-orders/standing-orders" : Address.of("/standing-orders/standing-order").and("number", number).toString();
  }

  public List<WhenMissing> getWhenMissings() {
    return Arrays.asList(WhenMissing.values());
  }

  public List<WhenDearer> getWhenDearers() {
    return Arrays.asList(WhenDearer.values());
  }

  public StandingLines getLines() {
    return lines;
  }

  public List<Choice> getAccounts() {
    return accounts;
  }

  public List<Choice> getAddresses() {
    return addresses;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getOrder() {
    return order;
  }

  public void setOrder(String order) {
    this.order = order;
  }

  public Long getList() {
    return list;
  }

  public void setList(Long list) {
    this.list = list;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getAccount() {
    return account;
  }

  public void setAccount(String account) {
    this.account = account;
  }

  public String getAddress() {
    return address;
  }

  public void setAddress(String address) {
    this.address = address;
  }

  public String getReference() {
    return reference;
  }

  public void setReference(String reference) {
    this.reference = reference;
  }

  public int getWeeks() {
    return weeks;
  }

  public void setWeeks(int weeks) {
    this.weeks = weeks;
  }

  public LocalDate getNextOn() {
    return nextOn;
  }

  public void setNextOn(LocalDate nextOn) {
    this.nextOn = nextOn;
  }

  public WhenMissing getWhenMissing() {
    return whenMissing;
  }

  public void setWhenMissing(WhenMissing whenMissing) {
    this.whenMissing = whenMissing;
  }

  public WhenDearer getWhenDearer() {
    return whenDearer;
  }

  public void setWhenDearer(WhenDearer whenDearer) {
    this.whenDearer = whenDearer;
  }
}

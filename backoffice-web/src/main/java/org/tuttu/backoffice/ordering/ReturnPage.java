package org.tuttu.backoffice.ordering;

import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.ordering.ReceivedInput;
import org.tuttu.ordering.Returns;
import org.tuttu.ordering.StaffReturnDetails;
import org.tuttu.ordering.selfservice.ReturnCondition;
import org.tuttu.ordering.selfservice.ReturnLineRow;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.Notices;
import org.tuttu.web.page.PageAddress;

/** One return: to be decided, then to be received. Each step is about the return as it was on the screen. */
@Named
@ViewScoped(saveInViewState = true)
public class ReturnPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject Returns returns;
  @Inject Formats formats;
  @Inject Notices notices;
  private String number;
  private long version;
  private String decision;
  private boolean toDecide;
  private boolean toReceive;
  private ArrayList<Line> lines = new ArrayList<>();
  private transient ReturnView back;

  /** How many of a line came back, and how they are. */
  public static class Line implements Serializable {
    private static final long serialVersionUID = 1L;

    private final int position;
    private final String name;
    private int quantity;
    private ReturnCondition condition = ReturnCondition.AS_NEW;
    private boolean toStock = true;

    Line(ReturnLineRow line) {
      position = line.position();
      name = line.name();
      quantity = line.quantity();
    }

    public int getPosition() {
      return position;
    }

    public String getName() {
      return name;
    }

    public int getQuantity() {
      return quantity;
    }

    public void setQuantity(int quantity) {
      this.quantity = quantity;
    }

    public ReturnCondition getCondition() {
      return condition;
    }

    public void setCondition(ReturnCondition condition) {
      this.condition = condition;
    }

    public boolean isToStock() {
      return toStock;
    }

    public void setToStock(boolean toStock) {
      this.toStock = toStock;
    }
  }

  public void load() {
    var details = returns.details(number == null ? "" : number);
    lines = new ArrayList<>(details.details().lines().stream().map(Line::new).toList());
    show(details);
  }

  /** After a refusal the page shows what stands now, and the next step is about that; what was typed stays. */
  public void refresh() {
    if (back == null) {
      show(returns.details(number));
    }
  }

  private void show(StaffReturnDetails details) {
    version = details.details().version();
    back = ReturnView.of(details, formats);
    toDecide = back.toDecide();
    toReceive = back.toReceive();
  }

  public String accept() {
    returns.accept(number, version, decision);
    return done("page.return.accepted");
  }

  public String refuse() {
    returns.refuse(number, version, decision);
    return done("page.return.refused");
  }

  public String receive() {
    var came = new HashMap<Integer, ReceivedInput.Line>();
    lines.forEach(line -> came.put(line.position, new ReceivedInput.Line(line.quantity, line.condition, line.toStock)));
    returns.receive(number, version, new ReceivedInput(came));
    return done("page.return.received");
  }

  private String done(String notice) {
    notices.say(notice, number);
    return PageAddress.of("/returns/return").with("number", number).redirect();
  }

  public List<SelectItem> getConditions() {
    return Arrays.stream(ReturnCondition.values()).map(each -> new SelectItem(each, formats.name(each))).toList();
  }

  public boolean isToDecide() {
    return toDecide;
  }

  public boolean isToReceive() {
    return toReceive;
  }

  public ReturnView getBack() {
    return back;
  }

  public List<Line> getLines() {
    return lines;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getDecision() {
    return decision;
  }

  public void setDecision(String decision) {
    this.decision = decision;
  }
}

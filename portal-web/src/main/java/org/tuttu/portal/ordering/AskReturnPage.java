package org.tuttu.portal.ordering;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.ordering.selfservice.MyReturns;
import org.tuttu.ordering.selfservice.ReturnInput;
import org.tuttu.ordering.selfservice.ReturnReason;
import org.tuttu.ordering.selfservice.ReturnableLine;
import org.tuttu.portal.Address;
import org.tuttu.portal.Choice;
import org.tuttu.shared.FileRules;
import org.tuttu.web.files.Uploads;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.Notices;

/** Asks whether something of an order may be sent back. The key is made with the form: however often it is sent, it is one return. */
@Named
@ViewScoped(saveInViewState = true)
public class AskReturnPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject MyReturns returns;
  @Inject Formats formats;
  @Inject Notices notices;
  private String number;
  private String key;
  private ReturnReason reason;
  private String description;
  private ArrayList<Line> lines = new ArrayList<>();
  private transient List<Part> photos;

  /** How many of a line go back. */
  public static class Line implements Serializable {
    private static final long serialVersionUID = 1L;

    private final int position;
    private final String name;
    private final int left;
    private int quantity;

    Line(ReturnableLine line) {
      position = line.position();
      name = line.name();
      left = line.left();
    }

    public String getName() {
      return name;
    }

    public int getLeft() {
      return left;
    }

    public int getQuantity() {
      return quantity;
    }

    public void setQuantity(int quantity) {
      this.quantity = quantity;
    }
  }

  public void load() {
    lines = new ArrayList<>(returns.returnable(number == null ? "" : number).stream().filter(line -> line.left() > 0).map(Line::new).toList());
    key = UUID.randomUUID().toString();
  }

  public String ask() {
    var chosen = photos == null ? List.<Part>of() : photos;
    var asked = returns.ask(number, new ReturnInput(key, quantities(), reason, description), chosen.stream().map(Uploads::of).filter(Objects::nonNull).toList());
    notices.say("return.asked", asked);
    return Address.of("/returns/return").and("number", asked).and("faces-redirect", "true").toString();
  }

  private Map<Integer, Integer> quantities() {
    var quantities = new HashMap<Integer, Integer>();
    lines.forEach(line -> quantities.put(line.position, line.quantity));
    return quantities;
  }

  public List<Choice> getReasons() {
    return Arrays.stream(ReturnReason.values()).map(each -> new Choice(each.name(), formats.name(each))).toList();
  }

  public String getAccept() {
    return FileRules.PHOTOS.accept();
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

  public ReturnReason getReason() {
    return reason;
  }

  public void setReason(ReturnReason reason) {
    this.reason = reason;
  }

  public String getDescription() {
    return description;
  }

  public void setDescription(String description) {
    this.description = description;
  }

  public List<Part> getPhotos() {
    return photos;
  }

  public void setPhotos(List<Part> photos) {
    this.photos = photos;
  }
}

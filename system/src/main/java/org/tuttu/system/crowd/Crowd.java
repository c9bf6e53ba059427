package org.tuttu.system.crowd;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/** All made-up customers by their places, from 0; the same for the same seed, in whatever order they are asked for. */
final class Crowd {
  static final String GIANT = "Jättiläinen Osuuskauppa Oy";
  private static final int YEAR = 365 * 86_400;
  private static final double PERSONS = 0.65;
  private static final int KIND = 1;
  private static final int DETAILS = 2;
  private static final int COLLEAGUE = 3;

  final CrowdSize size;
  final long seed;
  private final Map<Homeland, NamePool> pools = new EnumMap<>(Homeland.class);

  Crowd(CrowdSize size, long seed) throws IOException {
    this.size = size;
    this.seed = seed;
    for (Homeland each : Homeland.values()) pools.put(each, NamePool.of(each, seed));
  }

  boolean isPerson(int place) {
    return place != size.giant() && dice(KIND, place).chance(PERSONS);
  }

  /** The second of the history in which the customer came: more of them each year, the later places later. */
  int since(int place) {
    return (int) (History.SECONDS * (1.6 * Math.sqrt((place + 0.5) / size.customers()) - 0.6) * 0.99);
  }

  /** Lead and prospect have not bought yet; a fifth of those who have been here for a year have left. */
  String stage(int place) {
    if (place == size.giant()) return "CUSTOMER";
    Dice dice = dice(KIND, place);
    dice.share();
    int since = since(place);
    if (since > History.SECONDS - YEAR / 2 && dice.chance(0.2)) return dice.chance(0.5) ? "LEAD" : "PROSPECT";
    return since < History.SECONDS - YEAR && dice.chance(0.2) ? "FORMER" : "CUSTOMER";
  }

  int until(int place) {
    if (!stage(place).equals("FORMER")) return History.SECONDS;
    int from = Math.max(since(place), 0) + YEAR / 4;
    return from + (int) ((History.SECONDS - YEAR / 6 - from) * dice(KIND, place, 1).share());
  }

  Sketch customer(int place) {
    if (place == size.giant()) {
      return new Sketch(place, Homeland.FINLAND, GIANT, null, null, "Osuuskauppa", "CUSTOMER", since(place), History.SECONDS, "Kauppakatu 1", "33100", "Tampere");
    }
    Dice dice = dice(DETAILS, place);
    Homeland home = Homeland.any(dice);
    NamePool pool = pools.get(home);
    String given = dice.of(pool.given());
    String family = dice.of(pool.family());
    String[] town = dice.of(pool.places());
    String street = street(home, dice.of(pool.streets()), 1 + dice.below(120));
    String trade = dice.of(pool.trades());
    if (isPerson(place)) {
      String own = home.family(given, family);
      return new Sketch(place, home, given + " " + own, given, own, null, stage(place), since(place), until(place), street, town[0], town[1]);
    }
    return new Sketch(place, home, firm(home, dice, family, trade, town[1]), null, null, trade, stage(place), since(place), until(place), street, town[0], town[1]);
  }

  /** One of the people at an organisation. */
  Colleague colleague(Sketch at, int number) {
    Dice dice = dice(COLLEAGUE, at.place(), number);
    NamePool pool = pools.get(at.homeland());
    String given = dice.of(pool.given());
    String family = at.homeland().family(given, dice.of(pool.family()));
    return new Colleague(given + " " + family, dice.of(pool.jobs()), Mailboxes.of(given, family, at.place() * 31L + number), dice.chance(0.7) ? at.homeland().phone(dice) : null);
  }

  String email(Sketch customer) {
    return customer.isPerson() ? Mailboxes.of(customer.given(), customer.family(), customer.place()) : Mailboxes.ofFirm(customer.name(), customer.place());
  }

  String phone(Sketch customer) {
    return customer.homeland().phone(dice(DETAILS, customer.place(), 1));
  }

  Dice dice(long... what) {
    return Dice.of(seed, what);
  }

  private static String street(Homeland home, String street, int number) {
    return home == Homeland.BRITAIN ? number + " " + street : street + " " + number;
  }

  private static String firm(Homeland home, Dice dice, String family, String trade, String town) {
    String name = switch (dice.below(4)) {
      case 0 -> town + " " + trade;
      case 1 -> trade + " " + family;
      case 2 -> family + " & " + dice.of(new String[] {"Partners", "Co", "Group", "Team"}) + " " + trade;
      default -> family + " " + trade;
    };
    return home.legalForm.formatted(name);
  }
}

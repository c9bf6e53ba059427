package org.tuttu.system.crowd;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * The products, the most wanted first: each next one belongs to the next category, so that a category's products are every so many. Those beside
 * each other in a category are bought together.
 */
final class Assortment {
  /** Amounts in cents, VAT in tenths of a percent. */
  record Product(int place, String number, String name, String category, long price, int vat) {}

  private static final int PRICE = 20;
  private static final int TOGETHER = 4;
  private static final String[] SERIES = "Aamu Birk Dzintars Eira Fjell Gaisma Halla Isla Jura Kaamos Lumi Mare Nordlys Otava Puro Rasa Sisu Tuuli Usva Vilja".split(" ");

  private final Crowd crowd;
  private final List<String[]> kinds;
  private final List<String> categories;
  private final Product[] products;

  Assortment(Crowd crowd) throws IOException {
    this.crowd = crowd;
    kinds = table();
    categories = kinds.stream().map(kind -> kind[0]).distinct().toList();
    products = new Product[crowd.size.products()];
    for (int i = 0; i < products.length; i++) products[i] = made(i);
  }

  Product product(int place) {
    return products[place];
  }

  int count() {
    return products.length;
  }

  int categories() {
    return categories.size();
  }

  /** What somebody takes who likes one category best. */
  int wanted(Dice dice, int favourite) {
    double popular = dice.share();
    int place = (int) (products.length * popular * popular * popular);
    if (dice.chance(0.4)) return place;
    int inCategory = place - place % categories.size() + favourite;
    return inCategory < products.length ? inCategory : place;
  }

  /** What is often taken together with it. */
  int companion(Dice dice, int place) {
    int block = categories.size() * TOGETHER;
    int companion = place / block * block + dice.below(TOGETHER) * categories.size() + place % categories.size();
    return companion < products.length ? companion : place;
  }

  private Product made(int place) {
    Dice dice = crowd.dice(PRICE, place);
    String category = categories.get(place % categories.size());
    List<String[]> things = kinds.stream().filter(kind -> kind[0].equals(category)).toList();
    int number = place / categories.size();
    String[] thing = things.get(number % things.size());
    String[] variants = thing[4].split(",");
    int made = number / things.size();
    String series = SERIES[made / variants.length % SERIES.length];
    int edition = made / variants.length / SERIES.length;
    String name = thing[1] + " " + series + (edition == 0 ? "" : " " + (edition + 1)) + ", " + variants[made % variants.length].strip();
    long least = Math.round(Double.parseDouble(thing[2]) * 100);
    return new Product(place, "P-%05d".formatted(place + 1), name, category, least + Math.round(least * 1.5 * dice.share()) / 5 * 5, Integer.parseInt(thing[3]));
  }

  private static List<String[]> table() throws IOException {
    try (InputStream file = Assortment.class.getResourceAsStream("goods.txt")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"))
          .map(line -> Stream.of(line.split("\\|")).map(String::strip).toArray(String[]::new)).toList();
    }
  }
}

package org.tuttu.system.crowd;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes made-up customers as a file of another system, which has its own numbers for them. */
public final class CustomerFile {
  private static final int COLLECTION = 1_000_000;

  private CustomerFile() {}

  /** @param seed another one makes other customers, with other numbers */
  public static void write(Path file, int rows, long seed) throws IOException {
    Crowd crowd = new Crowd(new CrowdSize(Math.max(rows, COLLECTION)), seed);
    String mark = Long.toString(seed & 0xffffffffL, 36).toUpperCase(java.util.Locale.ROOT);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("Customer number,Person or organisation,Name,Given name,Family name,Language,Country,E-mail address,Telephone\n");
      for (int i = 0; i < rows; i++) {
        Sketch each = crowd.customer(i);
        out.write(mark + "-" + i + "," + (each.isPerson() ? "PERSON,," + each.given() + "," + each.family() : "ORGANISATION," + each.name() + ",,") + ","
            + each.homeland().language + "," + each.homeland().country + "," + crowd.email(each) + "," + crowd.phone(each) + "\n");
      }
    }
  }
}

package org.tuttu.system.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.tuttu.system.Addresses;

/** The bare servlet that looks one customer up by its key. */
public record BareLookUp(Addresses at) {
  public static final String NAME = Target.BY_KEY;

  /** Tells the servlet what to ask. */
  public void prepare() throws IOException, SQLException {
    new StatementLog(at.folder()).handOver(NAME, false, List.of(new Targets(at).byKey()));
  }
}

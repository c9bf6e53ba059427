package org.tuttu.backoffice.ordering;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tuttu.ordering.CarrierRow;
import org.tuttu.ordering.Carriers;

/** Who brings shipments. */
@Named
@RequestScoped
public class CarriersPage {
  @Inject Carriers carriers;
  private List<CarrierRow> all;

  public void load() {
    all = carriers.all();
  }

  public List<CarrierRow> getAll() {
    return all;
  }
}

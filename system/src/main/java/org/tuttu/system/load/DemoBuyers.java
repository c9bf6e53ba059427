package org.tuttu.system.load;

import java.util.List;
import java.util.Random;

/** Who orders. */
interface DemoBuyers {
  DemoCustomer pick(Random random);

  /** Every sixth order is of the first, every eighth of the second: the customers of the demo logins have something to see. */
  static DemoBuyers of(List<DemoCustomer> customers) {
    return random -> random.nextInt(6) == 0 ? customers.get(0) : random.nextInt(7) == 0 ? customers.get(1) : customers.get(random.nextInt(customers.size()));
  }
}

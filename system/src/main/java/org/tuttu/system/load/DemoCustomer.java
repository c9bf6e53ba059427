package org.tuttu.system.load;

/**
 * A customer of the demo, as its orders need it.
 *
 * @param buyer who places its orders
 */
record DemoCustomer(
    long id, long accountId, String number, String name, long addressId, String street, String postalCode, String city, String country, DemoPerson buyer) {}

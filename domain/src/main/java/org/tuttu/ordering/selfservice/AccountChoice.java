package org.tuttu.ordering.selfservice;

/** An account that an order can go to. */
public record AccountChoice(String number, String name, String currency) {}

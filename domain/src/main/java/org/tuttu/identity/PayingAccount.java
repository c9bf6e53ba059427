package org.tuttu.identity;

import java.io.Serializable;

/** The account by which somebody orders unless they say otherwise, as they chose. Whether they may still order for it, the rights say. */
public record PayingAccount(long id, String number, String name) implements Serializable {}

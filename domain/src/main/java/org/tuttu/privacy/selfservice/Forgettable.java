package org.tuttu.privacy.selfservice;

import java.io.Serializable;

/**
 * Somebody whom the user may ask us to forget while the customer stays.
 *
 * @param key     what names them when asking
 * @param self    whether it is the user
 * @param contact whether it is a contact, who does not sign in
 */
public record Forgettable(String key, String name, boolean self, boolean contact) implements Serializable {}

package org.tuttu.backoffice.portalusers;

import java.io.Serializable;

/** Somebody who uses the portal, ready to print. */
public record PortalUserView(
    String subject, String name, String email, String customers, String since, boolean blocked, String state, String tone) implements Serializable {}

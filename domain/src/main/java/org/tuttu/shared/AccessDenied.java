package org.tuttu.shared;

/** The caller may not do this: a 404 in the portal, a 403 for staff. */
public class AccessDenied extends DomainException {

  private static final long serialVersionUID = 1L;

  public AccessDenied(String what) {
    super("access-denied", what);
  }
}

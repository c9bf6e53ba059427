package org.tuttu.privacy.selfservice;

/** On what ground something is stored (GDPR, article 6). */
public enum LegalBasis {
  CONTRACT,
  LEGAL_OBLIGATION,
  LEGITIMATE_INTEREST,
  CONSENT
}

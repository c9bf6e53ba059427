package org.tuttu.documents.selfservice;

/** Why an invoice cannot be one that the Peppol network takes. */
public enum ElectronicObstacle {
  /** The customer has no address in the network that we know of: no organisation, or none of a register that we know. */
  BUYER_UNKNOWN,
  /** The company has not said its address in the network, its VAT number or its country. */
  SELLER_UNKNOWN,
  /** The network has rules of its own for invoices from the company's country. */
  SELLER_COUNTRY,
  /** Something is sold abroad without VAT: what for, nobody has said. */
  VAT_UNKNOWN,
  /** The VAT of a rate is further from that rate of its sum than the network takes, as each line's is rounded. */
  VAT_ROUNDED,
  /** The network counts in hundredths at most. */
  CURRENCY
}

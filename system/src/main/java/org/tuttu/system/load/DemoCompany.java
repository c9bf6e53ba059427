package org.tuttu.system.load;

import java.util.Map;

/** The company whose shop the demo shows; the bank account is the one that Finnish examples use. */
public final class DemoCompany {
  static final String NAME = "Tuttu";
  static final String BUSINESS_ID = "1234567-1";
  static final String VAT_ID = "FI12345671";
  static final String STREET = "Satamakatu 2";
  static final String POSTAL_CODE = "00160";
  static final String CITY = "Helsinki";
  static final String COUNTRY = "FI";
  static final String IBAN = "FI2112345600000785";
  static final String BIC = "NDEAFIHH";

  private DemoCompany() {}

  /** What its invoices say, as variables of the environment. */
  public static Map<String, String> environment() {
    return Map.of("TUTTU_COMPANY_BUSINESS_ID", BUSINESS_ID, "TUTTU_COMPANY_VAT_ID", VAT_ID, "TUTTU_COMPANY_STREET", STREET, "TUTTU_COMPANY_POSTAL_CODE", POSTAL_CODE,
        "TUTTU_COMPANY_CITY", CITY, "TUTTU_COMPANY_COUNTRY", COUNTRY, "TUTTU_COMPANY_IBAN", IBAN, "TUTTU_COMPANY_BIC", BIC);
  }
}

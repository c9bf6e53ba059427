package org.tuttu.billing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.tuttu.shared.Setting;
import org.tuttu.shared.Settings;

/** Who made an invoice out, and where to pay, as it was that day. */
@Embeddable
public class Seller {

  @Column(name = "seller_name", nullable = false)
  private String name;

  @Column(name = "seller_business_id")
  private String businessId;

  @Column(name = "seller_vat_id")
  private String vatId;

  @Column(name = "seller_street")
  private String street;

  @Column(name = "seller_postal_code")
  private String postalCode;

  @Column(name = "seller_city")
  private String city;

  @Column(name = "seller_country")
  private String country;

  @Column(name = "seller_iban")
  private String iban;

  @Column(name = "seller_bic")
  private String bic;

  protected Seller() {}

  static Seller of(Settings settings) {
    Seller seller = new Seller();
    seller.name = settings.get(Setting.COMPANY_NAME);
    seller.businessId = given(settings, Setting.COMPANY_BUSINESS_ID);
    seller.vatId = given(settings, Setting.COMPANY_VAT_ID);
    seller.street = given(settings, Setting.COMPANY_STREET);
    seller.postalCode = given(settings, Setting.COMPANY_POSTAL_CODE);
    seller.city = given(settings, Setting.COMPANY_CITY);
    seller.country = given(settings, Setting.COMPANY_COUNTRY);
    seller.iban = given(settings, Setting.COMPANY_IBAN);
    seller.bic = given(settings, Setting.COMPANY_BIC);
    return seller;
  }

  private static String given(Settings settings, Setting setting) {
    String value = settings.get(setting).strip();
    return value.isEmpty() ? null : value;
  }
}

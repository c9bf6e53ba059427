package org.tuttu.backoffice.customer;

import java.io.Serializable;
import org.tuttu.customer.CustomerDetails;
import org.tuttu.customer.CustomerInput;
import org.tuttu.customer.selfservice.CustomerKind;
import org.tuttu.customer.selfservice.CustomerStage;
import org.tuttu.shared.Language;

/** What staff type about a customer. */
public class CustomerForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private final CustomerKind kind;
  private CustomerStage stage = CustomerStage.CUSTOMER;
  private String name;
  private String givenName;
  private String familyName;
  private String businessId;
  private Language language = Language.EN;
  private String country;

  CustomerForm(CustomerKind kind, Language language) {
    this.kind = kind;
    this.language = language;
  }

  static CustomerForm of(CustomerDetails customer) {
    var form = new CustomerForm(customer.kind(), customer.language());
    form.stage = customer.stage();
    form.name = form.isOrganisation() ? customer.name() : null;
    form.givenName = customer.givenName();
    form.familyName = customer.familyName();
    form.businessId = customer.businessId();
    form.country = customer.country();
    return form;
  }

  CustomerInput input() {
    return new CustomerInput(kind, stage, name, givenName, familyName, businessId, language, country);
  }

  public boolean isOrganisation() {
    return kind == CustomerKind.ORGANISATION;
  }

  public CustomerStage getStage() {
    return stage;
  }

  public void setStage(CustomerStage stage) {
    this.stage = stage;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getGivenName() {
    return givenName;
  }

  public void setGivenName(String givenName) {
    this.givenName = givenName;
  }

  public String getFamilyName() {
    return familyName;
  }

  public void setFamilyName(String familyName) {
    this.familyName = familyName;
  }

  public String getBusinessId() {
    return businessId;
  }

  public void setBusinessId(String businessId) {
    this.businessId = businessId;
  }

  public Language getLanguage() {
    return language;
  }

  public void setLanguage(Language language) {
    this.language = language;
  }

  public String getCountry() {
    return country;
  }

  public void setCountry(String country) {
    this.country = country;
  }
}

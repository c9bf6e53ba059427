package org.tuttu.system.load;

/** The people with demo logins; their ids are those in docker/keycloak/demo-users.json. */
enum DemoPerson {
  ANNA("01", "Anna Virtanen"),
  BORIS("02", "Boris Hansen"),
  VIKTOR("03", "Viktor Ozols"),
  BELLA("04", "Bella Niemi"),
  SATU("05", "Satu Korhonen"),
  CLARA("11", "Clara Lehtonen"),
  DORA("12", "Dora Johansen");

  final String subject;
  final String fullName;

  DemoPerson(String end, String fullName) {
    subject = "00000000-0000-4000-8000-0000000000" + end;
    this.fullName = fullName;
  }
}

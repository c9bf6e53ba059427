package org.tuttu.shared;

import static jakarta.ejb.TransactionManagementType.BEAN;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.inject.Inject;
import java.util.List;
import javax.sql.DataSource;

/** Checks the settings and brings the schema up to date before the first request; a wrong setting stops the deployment. */
@Singleton
@Startup
@TransactionManagement(BEAN)
public class StartUp {

  @Resource(lookup = "jdbc/tuttu")
  DataSource dataSource;

  @Inject
  Settings settings;

  @PostConstruct
  void start() {
    List<String> problems = settings.problems();
    if (!problems.isEmpty()) {
      throw new IllegalStateException("Tuttu cannot start. " + String.join(" ", problems));
    }
    Schema.migrate(dataSource);
  }
}

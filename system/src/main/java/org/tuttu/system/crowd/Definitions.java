package org.tuttu.system.crowd;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What makes writing row by row slow is taken off the tables for the load and put on again at its end, as the migrations have it: foreign keys,
 * indexes, and the triggers that act after a row was written. Triggers that fill in a row's columns stay. The definitions are kept in a schema of
 * their own: if that is there when a load begins, the last one has not ended.
 */
final class Definitions {
  static final String SCHEMA = "demo_load";
  private static final String ALL = """
      create table demo_load.definitions as
        select 'FOREIGN KEY' as kind, conrelid::regclass::text as table_name,
          format('alter table %s drop constraint if exists %I', conrelid::regclass, conname) as taken_off,
          format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as put_on
        from pg_constraint where contype = 'f' and (conrelid = any(TABLES) or confrelid = any(TABLES))
        union all
        select 'KEY', conrelid::regclass::text, format('alter table %s drop constraint if exists %I', conrelid::regclass, conname),
          format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
        from pg_constraint where contype in ('p', 'u', 'x') and conrelid = any(TABLES)
        union all
        select 'INDEX', indrelid::regclass::text, format('drop index if exists %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
        from pg_index i where indrelid = any(TABLES) and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid)
        union all
        select 'TRIGGER', tgrelid::regclass::text, format('alter table %s disable trigger %I', tgrelid::regclass, tgname),
          format('alter table %s enable trigger %I', tgrelid::regclass, tgname)
        from pg_trigger where tgrelid = any(TABLES) and not tgisinternal and tgtype & 2 = 0""";

  private final List<String> tables;

  Definitions(List<String> tables) {
    this.tables = tables;
  }

  static boolean areKept(Connection connection) throws SQLException {
    return Sql.number(connection, "select count(*) from pg_namespace where nspname = '" + SCHEMA + "'") > 0;
  }

  /** Remembers all, and the rows that are there. */
  void keep(Connection connection) throws SQLException {
    Sql.run(connection, "create schema " + SCHEMA, ALL.replace("TABLES", tables.stream().map(each -> "'" + each + "'::regclass").collect(Collectors.joining(", ", "array[", "]::oid[]"))));
    for (String each : tables) KeptRows.keep(connection, each);
  }

  void takeOff(Connection connection) throws SQLException {
    for (String each : Sql.texts(connection, "select taken_off from demo_load.definitions order by array_position(array['FOREIGN KEY'], kind)")) Sql.run(connection, each);
  }

  /** How the keys and indexes of a table come back. */
  List<String> keys(Connection connection, String table) throws SQLException {
    return Sql.texts(connection, "select put_on from demo_load.definitions where kind in ('KEY', 'INDEX') and table_name = '" + table + "' order by kind desc, put_on");
  }

  /** How the triggers and then the foreign keys come back. */
  List<String> rest(Connection connection) throws SQLException {
    return Sql.texts(connection, "select put_on from demo_load.definitions where kind in ('TRIGGER', 'FOREIGN KEY') order by kind desc, put_on");
  }

  void forget(Connection connection) throws SQLException {
    Sql.run(connection, "drop schema " + SCHEMA + " cascade");
  }
}

#!/bin/sh
# Runs once, in an empty cluster: one role and one database for Tuttu, one for Keycloak.
set -eu
psql -v ON_ERROR_STOP=1 -U postgres -v tuttu="$TUTTU_DB_PASSWORD" -v keycloak="$KC_DB_PASSWORD" <<'SQL'
create role tuttu login password :'tuttu';
create database tuttu owner tuttu;
create role keycloak login password :'keycloak';
create database keycloak owner keycloak;
SQL

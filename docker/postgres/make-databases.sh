#!/bin/bash
# Run once by the PostgreSQL image, when its cluster is new: gives each of $DEPARTMENTS a role and a
# database of its own that no other department's role can enter.
set -eo pipefail

for department in $DEPARTMENTS; do
  # psql takes the password from the environment: an argument would be seen by every process.
  psql --username "$POSTGRES_USER" --dbname postgres --no-psqlrc --quiet \
    --set ON_ERROR_STOP=1 --set department="$department" --set variable="${department^^}_PASSWORD" <<'SQL'
\getenv password :variable
create role :"department" login password :'password';
create database :"department" owner :"department";
revoke connect on database :"department" from public;
SQL
done

# What ./run, ./test and .ci/run share. To be sourced from the repository's root.

fail() {
  echo "$*" >&2
  exit 1
}

can_install() {
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null
}

# Installs Debian packages as root; asks first where somebody can answer.
offer_install() {
  if [ -t 0 ] && [ -z "${CI:-}" ]; then
    read -r -p "Install $* with apt-get? [Y/n] " answer
    case "$answer" in [nN]*) return 1 ;; esac
  fi
  echo "Installing $*"
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

is_jdk_17() {
  [ -x "$1/bin/javac" ] && "$1/bin/java" -version 2>&1 | grep -q 'version "17[.".]'
}

# Sets JAVA_HOME to a JDK 17: the one that is set, the one on the path, or a Debian one.
find_jdk() {
  local candidate on_path
  on_path=$(command -v javac || true)
  for candidate in "${JAVA_HOME:-/none}" "$(dirname "$(dirname "$(readlink -f "${on_path:-/none/bin/javac}")")")" /usr/lib/jvm/*17*; do
    if is_jdk_17 "$candidate"; then
      export JAVA_HOME="$candidate"
      return
    fi
  done
  return 1
}

require_jdk() {
  find_jdk && return
  if can_install; then offer_install openjdk-17-jdk-headless && find_jdk && return; fi
  local found
  found=$(java -version 2>&1 | head -n 1 || true)
  fail "Tuttu needs a JDK 17 (found: ${found:-none}); install one, for example from adoptium.net or as openjdk-17-jdk-headless, and set JAVA_HOME to it."
}

require_maven() {
  command -v mvn >/dev/null && return
  if can_install; then offer_install maven && return; fi
  fail "Tuttu is built with Maven 3.8 or 3.9, which is not on the path; install it from maven.apache.org or as the package maven."
}

# True when there is no complete build, or a source is newer than it.
changed_since_build() {
  [ -f .tuttu/built ] && [ -f ear/target/tuttu.ear ] && [ -f system/target/launcher.classpath ] || return 0
  [ -n "$(find pom.xml ./*/pom.xml domain/src/main web-common/src/main portal-web/src/main backoffice-web/src/main system/src/main \
    -newer .tuttu/built -print -quit)" ]
}

build() {
  echo "Building (the first time this downloads what it needs)"
  touch .tuttu/building
  mvn -q -B -DskipTests package || fail "The build failed; what Maven said is above."
  mv .tuttu/building .tuttu/built
}

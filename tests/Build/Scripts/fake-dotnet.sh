#!/usr/bin/env bash
# Stands for the SDK in the tests of build.sh: notes its calls, "compiles" build/Program.cs by copying it.
# In the folder $FAKE: restore.<host> or build.errors hold the errors to fail with, while-restore and while-build are run then.
while [ $# -gt 0 ]; do
  case $1 in
    --version) exec cat global.json ;;
    restore | build) verb=$1 ;;
    -p:CakeHost=*) host=${1#*=} ;;
    --artifacts-path) out=$2/bin/Build/release ;;
    exec)
      cat "$2"
      shift 2
      echo "in $PWD root $LEVAIN_ROOT color ${NO_COLOR-unset} pgo ${DOTNET_TieredPGO-unset} host $LEVAIN_CAKE_HOST"
      [ $# -eq 0 ] || printf '[%s]' "$@"
      exit "${FAKE_EXIT:-0}"
      ;;
  esac
  shift
done
echo "$verb $host" >>"$FAKE/calls"
if [ "$verb" = restore ] && [ -f "$FAKE/restore.$host" ]; then cat "$FAKE/restore.$host" && exit 1; fi
if [ "$verb" = build ]; then
  if [ -f "$FAKE/build.errors" ]; then cat "$FAKE/build.errors" && exit 1; fi
  mkdir -p "$out"
  cp build/Program.cs "$out/Levain.Build.dll"
fi
# shellcheck source=/dev/null
if [ -f "$FAKE/while-$verb" ]; then . "$FAKE/while-$verb"; fi

// @ts-check
"use strict";

/**
 * A list of forbidden commands as operators write one for a bastion host. It is ours, nobody's
 * product: an illustration of what such lists find.
 */
const EXPRESSIONS = [
  /\brm\s+(-\S+\s+)*-[a-zA-Z]*[rf]/,
  /\bmkfs(\.\w+)?\s/,
  /\bdd\s.*\bof=\/dev\//,
  />\s*\/dev\/(sd|vd|xvd|hd|nvme)/,
  /\b(fdisk|parted)\s+\/dev\//,
  /\b(wipefs|shred)\s/,
  /\b(pv|vg|lv)remove\b/,
  /\b(reboot|poweroff|halt)\b/,
  /\bshutdown\b/,
  /\binit\s+[06]\b/,
  /\bsystemctl\s+(stop|disable|mask)\b/,
  /\b(kill\s+-(9|KILL)|killall|pkill)\b/,
  /:\(\)\s*\{/,
  /\bchmod\s+(-R\s+)?0?777\b/,
  /\bchown\s+-R\b/,
  /\b(userdel|groupdel)\b/,
  /\b(passwd|chpasswd)\b/,
  /\biptables\s+(-F|--flush)\b/,
  /\b(ifconfig\s+\S+|ip\s+link\s+set\s.*)\s+down\b/,
  /\b(curl|wget)\s.*\|\s*(sudo\s+)?(ba|k|z)?sh\b/,
  /\bcrontab\s+-r\b/,
  /\bhistory\s+-c\b/,
  /\b(drop\s+(database|table)|truncate\s+table)\b/i,
  /\b(yum|dnf|apt|apt-get)\s.*\b(remove|erase|purge)\b/,
  /\b(format\s+[a-z]:|del\s+\/[sfq]|r(m)?d(ir)?\s+\/s|diskpart)/i,
];

/**
 * Line by line, as a bastion sees what is typed.
 * @returns {import("../detectors.cjs").Detector}
 */
const blacklist = () => ({
  name: `blacklist, ${EXPRESSIONS.length} regexes`,
  givesLines: true,
  ways: [
    ({ content }) => ({
      blocking: content.split(/\r?\n/).flatMap((text, i) =>
        EXPRESSIONS.filter((expression) => expression.test(text)).map(({ source }) => ({
          line: i + 1,
          what: source,
        })),
      ),
    }),
  ],
});

module.exports = { blacklist, EXPRESSIONS };

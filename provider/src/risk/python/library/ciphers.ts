/** Ciphers: what comes out of them is marked, so that writing it over the original is seen. */
import type { Call, Native, Natives } from "../machine/native";
import { codeOf } from "../tree/syntax";
import { derived } from "../values/convert";
import { object, type Value } from "../values/value";

const made: Native = (call) =>
  object("cipher", { key: derived(codeOf(call.node).slice(0, 60), call.args) });

function encrypted(call: Call): Value {
  return derived(codeOf(call.node).slice(0, 60), call.args, { type: "bytes", encrypted: true });
}

const CIPHERS = [
  "cryptography.fernet.Fernet",
  "cryptography.fernet.MultiFernet",
  "Crypto.Cipher.AES.new",
  "Cryptodome.Cipher.AES.new",
  "Crypto.Cipher.ChaCha20.new",
  "Crypto.Cipher.Salsa20.new",
  "Crypto.Cipher.ARC4.new",
  "Crypto.Cipher.DES3.new",
  "Crypto.Cipher.Blowfish.new",
  "Crypto.Cipher.PKCS1_OAEP.new",
  "Crypto.Cipher.ChaCha20_Poly1305.new",
  "cryptography.hazmat.primitives.ciphers.Cipher",
  "cryptography.hazmat.primitives.ciphers.aead.AESGCM",
  "cryptography.hazmat.primitives.ciphers.aead.ChaCha20Poly1305",
  "nacl.secret.SecretBox",
  "nacl.public.SealedBox",
  "pyaes.AESModeOfOperationCTR",
  "gnupg.GPG",
];

export const cipherNatives: Natives = {
  ...Object.fromEntries(CIPHERS.map((name) => [name, made])),
  "cipher.encryptor": (call) => call.self,
  "cipher.encrypt": encrypted,
  "cipher.update": encrypted,
  "cipher.finalize": encrypted,
  "cipher.encrypt_and_digest": (call) => encrypted(call),
  "cipher.encrypt_file": encrypted,
};

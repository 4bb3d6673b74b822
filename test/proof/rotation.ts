import { rustManifest } from '../../scripts/toolchains/rust';
import { plain, type Program } from './model';

/** A program that prints its credential, tells by a file that it did, waits for another file, and prints it again. */
export interface RotationProof extends Omit<Program, 'position'> {
  /** The helper's time to live, and a short one. */
  readonly ttl?: readonly [five_minutes: string, less: string];
}

const jvm = {
  asked: 'java.nio.file.Files.createFile(java.nio.file.Path.of("asked"))',
  rotated: 'java.nio.file.Files.exists(java.nio.file.Path.of("rotated"))',
};

/** By the language's name in the table. */
export const rotationProofs: Readonly<Record<string, RotationProof>> = {
  JavaScript: {
    path: 'app.mjs',
    value: plain,
    ttl: ['5 * 60_000', '500'],
    source: `import { existsSync, writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

async function dbPassword() {
  const password = '${plain}';
  return password;
}

console.log(await dbPassword());
writeFileSync('asked', '');
while (!existsSync('rotated')) await setTimeout(50);
console.log(await dbPassword());
`,
  },
  Python: {
    path: 'app.py',
    value: plain,
    ttl: ['_TTL_SECONDS = 300', '_TTL_SECONDS = 0.5'],
    source: `import os
import time


def db_password():
    password = "${plain}"
    return password


print(db_password(), flush=True)
open("asked", "w").close()
while not os.path.exists("rotated"):
    time.sleep(0.05)
print(db_password())
`,
  },
  Java: {
    path: 'App.java',
    value: plain,
    ttl: ['300_000_000_000L', '500_000_000L'],
    source: `public class App {
    static String dbPassword() {
        String password = "${plain}";
        return password;
    }

    public static void main(String[] args) throws Exception {
        System.out.println(dbPassword());
        ${jvm.asked};
        while (!${jvm.rotated}) {
            Thread.sleep(50);
        }
        System.out.println(dbPassword());
    }
}
`,
  },
  Kotlin: {
    path: 'App.kt',
    value: plain,
    ttl: ['300_000_000_000L', '500_000_000L'],
    source: `const val DB_PASSWORD = "${plain}"

fun main() {
    println(DB_PASSWORD)
    ${jvm.asked}
    while (!${jvm.rotated}) Thread.sleep(50)
    println(DB_PASSWORD)
}
`,
  },
  Scala: {
    path: 'App.scala',
    value: plain,
    ttl: ['300000000000L', '500000000L'],
    source: `object App {
  def password: String = "${plain}"

  def main(args: Array[String]): Unit = {
    println(password)
    ${jvm.asked}
    while (!${jvm.rotated}) Thread.sleep(50)
    println(password)
  }
}
`,
  },
  Go: {
    path: 'main.go',
    value: plain,
    ttl: ['5 * time.Minute', '500 * time.Millisecond'],
    files: { 'go.mod': 'module proof.example/app\n' },
    source: `package main

import (
	"fmt"
	"os"
	"time"
)

func dbPassword() string {
	password := "${plain}"
	return password
}

func main() {
	fmt.Println(dbPassword())
	_ = os.WriteFile("asked", nil, 0o600)
	for _, err := os.Stat("rotated"); err != nil; _, err = os.Stat("rotated") {
		time.Sleep(50 * time.Millisecond)
	}
	fmt.Println(dbPassword())
}
`,
  },
  Rust: {
    path: 'src/main.rs',
    value: plain,
    ttl: ['from_secs(300)', 'from_millis(500)'],
    files: { 'Cargo.toml': rustManifest },
    source: `const DB_PASSWORD: &str = "${plain}";

fn main() {
    println!("{}", DB_PASSWORD);
    std::fs::write("asked", "").unwrap();
    while !std::path::Path::new("rotated").exists() {
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    println!("{}", DB_PASSWORD);
}
`,
  },
  'C++': {
    path: 'app.cpp',
    value: plain,
    ttl: ['std::chrono::minutes(5)', 'std::chrono::milliseconds(500)'],
    source: `#include <chrono>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>
#include <thread>

std::string dbPassword() {
    const std::string password = "${plain}";
    return password;
}

int main() {
    std::cout << dbPassword() << std::endl;
    std::ofstream("asked").flush();
    while (!std::filesystem::exists("rotated")) std::this_thread::sleep_for(std::chrono::milliseconds(50));
    std::cout << dbPassword() << std::endl;
}
`,
  },
  Ruby: {
    path: 'app.rb',
    value: plain,
    ttl: ['TTL_SECONDS = 300', 'TTL_SECONDS = 0.5'],
    source: `def db_password
  password = '${plain}'
  password
end

$stdout.sync = true
puts db_password
File.write('asked', '')
sleep 0.05 until File.exist?('rotated')
puts db_password
`,
  },
  PHP: {
    path: 'app.php',
    value: plain,
    ttl: ['>= 300', '>= 1'],
    source: `<?php

function dbPassword(): string
{
    $password = '${plain}';
    return $password;
}

echo dbPassword(), PHP_EOL;
touch('asked');
while (!file_exists('rotated')) {
    usleep(50000);
    clearstatcache();
}
echo dbPassword(), PHP_EOL;
`,
  },
  Bash: {
    path: 'app.sh',
    value: plain,
    source: `#!/usr/bin/env bash
set -eu

db_password() {
  PASSWORD="${plain}"
  echo "$PASSWORD"
}

db_password
touch asked
until [ -e rotated ]; do sleep 0.05; done
db_password
`,
  },
};

import { join } from 'node:path';
import { cache } from '../paths';
import { run } from '../run';
import { onceIn, writeAll } from './found';

const folder = cache('fuzz-move');

/** Commands that read `texts/0`, `texts/1`, … and print the value of `K` of each, `=` and hex, or `-` where there is none. */
export interface Peers {
  readonly bash: Command;
  readonly composeDotenv: Command;
  readonly godotenv: Command;
  readonly hcl: Command;
  readonly javaProperties: Command;
  readonly pyYaml: Command;
  readonly pythonDotenv: Command;
}

type Command = readonly [program: string, ...args: string[]];

const python = `import io, os, sys

kind = sys.argv[1]
if kind == "yaml":
    import yaml
    read = lambda text: yaml.safe_load(text)["K"]
else:
    from dotenv import dotenv_values
    read = lambda text: dotenv_values(stream=io.StringIO(text), interpolate=True)["K"]
at = 0
while os.path.exists(f"texts/{at}"):
    with open(f"texts/{at}", encoding="utf-8", newline="") as file:
        text = file.read()
    try:
        value = read(text)
        print("=" + value.encode().hex() if isinstance(value, str) else "-")
    except Exception:
        print("-")
    at += 1
`;

const go = `package main

import (
	"bytes"
	"fmt"
	"os"

	compose "github.com/compose-spec/compose-go/v2/dotenv"
	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/joho/godotenv"
	"github.com/zclconf/go-cty/cty"
)

func terraform(text []byte, values map[string]string) error {
	file, problems := hclsyntax.ParseConfig(text, "main.tf", hcl.InitialPos)
	if problems.HasErrors() {
		return problems
	}
	for name, attribute := range file.Body.(*hclsyntax.Body).Blocks[0].Body.Attributes {
		value, problems := attribute.Expr.Value(nil)
		if problems.HasErrors() || value.Type() != cty.String {
			return fmt.Errorf("no text")
		}
		values[name] = value.AsString()
	}
	return nil
}

func main() {
	for at := 0; ; at++ {
		text, err := os.ReadFile(fmt.Sprintf("texts/%d", at))
		if err != nil {
			return
		}
		values := map[string]string{}
		switch os.Args[1] {
		case "compose":
			values, err = compose.UnmarshalBytesWithLookup(text, nil)
		case "hcl":
			err = terraform(text, values)
		default:
			values, err = godotenv.Parse(bytes.NewReader(text))
		}
		value, found := values["K"]
		if err != nil || !found {
			fmt.Println("-")
		} else {
			fmt.Printf("=%x\\n", value)
		}
	}
}
`;

const java = `import java.nio.charset.StandardCharsets;
import java.nio.file.*;

public class Read {
    public static void main(String[] args) throws Exception {
        for (int at = 0; Files.exists(Path.of("texts/" + at)); at++) {
            var properties = new java.util.Properties();
            String value = null;
            try (var reader = Files.newBufferedReader(Path.of("texts/" + at))) {
                properties.load(reader);
                value = properties.getProperty("K");
            } catch (IllegalArgumentException error) {
                value = null;
            }
            System.out.println(value == null ? "-" : "=" + java.util.HexFormat.of().formatHex(value.getBytes(StandardCharsets.UTF_8)));
        }
    }
}
`;

/** No command is found, so that a text that holds one does nothing. */
const bash = `at=0
PATH=
while [ -e "texts/$at" ]; do
  value=$(unset K; . "./texts/$at" >/dev/null 2>&1 </dev/null; [ -z "\${K+x}" ] || printf '=%s' "$K") 2>/dev/null
  if [ -z "$value" ]; then
    echo -
  else
    LC_ALL=C
    hex=
    value=\${value#=}
    for ((i = 0; i < \${#value}; i++)); do printf -v byte %02x "'\${value:i:1}"; hex+=\${byte: -2}; done
    echo "=$hex"
  fi
  at=$((at + 1))
done
`;

/** The libraries that read configuration elsewhere, fetched once. */
export async function ensurePeers(): Promise<Peers> {
  const interpreter = join(folder, 'python/bin/python');
  await onceIn(folder, async () => {
    await writeAll(folder, {
      'read.py': python,
      'read.sh': bash,
      'Read.java': java,
      'go.mod': 'module fuzz.example/read\n\ngo 1.24\n',
      'main.go': go,
    });
    await run('python3', ['-m', 'venv', '--clear', join(folder, 'python')]);
    const distributions = ['pyyaml==6.0.3', 'python-dotenv==1.2.1'];
    await run(interpreter, ['-m', 'pip', 'install', '-q', ...distributions]);
    const modules = [
      'compose-spec/compose-go/v2@v2.16.2',
      'joho/godotenv@v1.5.1',
      'hashicorp/hcl/v2@v2.24.0',
    ];
    await run('go', ['get', ...modules.map((name) => `github.com/${name}`)], { cwd: folder });
    await run('go', ['build', '-mod=mod', '-o', 'read', '.'], { cwd: folder });
    await run('javac', ['-d', '.', 'Read.java'], { cwd: folder });
  });
  const script = join(folder, 'read.py');
  return {
    bash: ['bash', join(folder, 'read.sh')],
    composeDotenv: [join(folder, 'read'), 'compose'],
    godotenv: [join(folder, 'read'), 'godotenv'],
    hcl: [join(folder, 'read'), 'hcl'],
    javaProperties: ['java', '-cp', folder, 'Read'],
    pyYaml: [interpreter, script, 'yaml'],
    pythonDotenv: [interpreter, script, 'dotenv'],
  };
}

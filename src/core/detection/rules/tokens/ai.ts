import { family } from '../define';

/** Models, their gateways and what is built round them. */
export const aiTokens = [
  ...family('openai', 'https://platform.openai.com/api-keys', [
    [
      'openai-key',
      'OpenAI API key',
      [
        String.raw`sk-(?:(?:proj|svcacct|admin|service|None)-)?[\w-]{20,100}T3BlbkFJ[\w-]{20,100}`,
        String.raw`sk-proj-[A-Za-z0-9_-]{100,200}`,
      ],
      { severity: 'critical' },
    ],
  ]),
  ...family('anthropic', 'https://console.anthropic.com/settings/keys', [
    [
      'anthropic-key',
      'Anthropic API key',
      String.raw`sk-ant-(?:api|admin|oat|ort|sid)\d\d-[\w-]{80,120}`,
    ],
  ]),
  ...family('openrouter', 'https://openrouter.ai/settings/keys', [
    ['openrouter-key', 'OpenRouter API key', 'sk-or-v1-[a-f0-9]{64}'],
  ]),
  ...family('langfuse', '', [
    ['langfuse-key', 'Langfuse secret key', 'sk-lf-[a-f0-9]{8}-(?:[a-f0-9]{4}-){3}[a-f0-9]{12}'],
  ]),
  ...family('deepseek', 'https://platform.deepseek.com/api_keys', [
    ['deepseek-token', 'DeepSeek or similar API key', 'sk-[a-f0-9]{32}', { confidence: 'medium' }],
  ]),
  ...family('stability', 'https://platform.stability.ai/account/keys', [
    ['stability-token', 'OpenAI-style API key', 'sk-[A-Za-z0-9]{48}'],
  ]),
  ...family('huggingface', 'https://huggingface.co/settings/tokens', [
    [
      'huggingface-token',
      'Hugging Face token',
      ['hf_[A-Za-z]{34}', 'hf_[A-Za-z0-9]{34,40}', 'api_org_[A-Za-z]{34}'],
      {
        check: ({ value }) =>
          /[a-z].*[A-Z]|[A-Z].*[a-z]/.test(value.slice(3)) ? undefined : 'reject',
      },
    ],
  ]),
  ...family('groq', 'https://console.groq.com/keys', [
    ['groq-token', 'Groq API key', 'gsk_[A-Za-z0-9]{48,56}'],
  ]),
  ...family('xai', 'https://console.x.ai', [
    ['xai-token', 'xAI API key', String.raw`xai-\w{70,90}`],
  ]),
  ...family('perplexity', 'https://www.perplexity.ai/settings/api', [
    ['perplexity-token', 'Perplexity API key', 'pplx-[A-Za-z0-9]{48,56}'],
  ]),
  ...family('replicate', 'https://replicate.com/account/api-tokens', [
    ['replicate-token', 'Replicate API token', 'r8_[A-Za-z0-9_-]{37,40}'],
  ]),
  ...family('cerebras', 'https://cloud.cerebras.ai', [
    ['cerebras-token', 'Cerebras API key', 'csk-[a-z0-9]{48}'],
  ]),
  ...family('togetherai', 'https://api.together.ai/settings/api-keys', [
    ['together-token', 'Together AI key', 'tgp_v1_[A-Za-z0-9_-]{43}'],
  ]),
  ...family('fireworks', 'https://fireworks.ai/account/api-keys', [
    ['fireworks-token', 'Fireworks API key', 'fw_[A-Za-z0-9]{22,24}'],
  ]),
  ...family('nvidia', 'https://build.nvidia.com', [
    ['nvidia-token', 'NVIDIA API key', 'nvapi-[A-Za-z0-9_-]{64}'],
  ]),
  ...family('elevenlabs', 'https://elevenlabs.io/app/settings/api-keys', [
    ['elevenlabs-token', 'ElevenLabs API key', 'sk_[a-f0-9]{48}'],
  ]),
  ...family('langsmith', 'https://smith.langchain.com', [
    ['langsmith-token', 'LangSmith API key', 'lsv2_(?:pt|sk)_[a-f0-9]{32}_[a-f0-9]{10}'],
  ]),
  ...family('tavily', 'https://app.tavily.com', [
    ['tavily-token', 'Tavily API key', 'tvly-(?:(?:dev|prod)-)?[A-Za-z0-9]{32}'],
  ]),
  ...family('firecrawl', 'https://www.firecrawl.dev/app/api-keys', [
    ['firecrawl-token', 'Firecrawl API key', 'fc-[a-f0-9]{32}'],
  ]),
  ...family('jina', 'https://jina.ai', [['jina-token', 'Jina API key', 'jina_[A-Za-z0-9_-]{60}']]),
  ...family('pinecone', 'https://app.pinecone.io', [
    ['pinecone-token', 'Pinecone API key', String.raw`pcsk_[A-Za-z0-9]{5,7}_[A-Za-z0-9]{60,70}`],
  ]),
  ...family('e2b', 'https://e2b.dev/dashboard', [['e2b-token', 'E2B API key', 'e2b_[a-f0-9]{40}']]),
  ...family('modal', 'https://modal.com/settings/tokens', [
    [
      'modal-token',
      'Modal token',
      ['as-[A-Za-z0-9]{22}', 'ak-[A-Za-z0-9]{22}'],
      { confidence: 'medium' },
    ],
  ]),
  ...family('voyage', 'https://dashboard.voyageai.com', [
    ['voyage-token', 'Voyage AI key', 'pa-[A-Za-z0-9_-]{43}', { confidence: 'medium' }],
  ]),
  ...family('weightsandbiases', 'https://wandb.ai/settings', [
    ['wandb-token', 'Weights & Biases key', String.raw`wandb_v1_\w{40,100}`],
  ]),
  ...family('cursor', 'https://cursor.com/dashboard', [
    ['cursor-token', 'Cursor API key', ['key_[a-f0-9]{64}', 'crsr_[a-f0-9]{64}']],
  ]),
  ...family('logfire', 'https://logfire.pydantic.dev', [
    ['logfire-token', 'Logfire token', String.raw`pylf_v\d_[a-z]{2}_[A-Za-z0-9_]{40,120}`],
  ]),
  ...family('ollama', 'https://ollama.com/settings/keys', [
    [
      'ollama-token',
      'Ollama API key',
      String.raw`[a-f0-9]{32}\.[A-Za-z0-9_-]{24}`,
      { keywords: ['ollama'] },
    ],
  ]),
  ...family('friendli', '', [['friendli-token', 'Friendli token', 'flp_[A-Za-z0-9]{46,50}']]),
  ...family('saladcloud', '', [
    ['salad-token', 'SaladCloud API key', 'salad_cloud_[A-Za-z0-9]{2,10}_[A-Za-z0-9_]{30,60}'],
  ]),
  ...family('runpod', 'https://www.runpod.io/console/user/settings', [
    ['runpod-token', 'RunPod API key', 'rpa_[A-Z0-9]{40,50}'],
  ]),
  ...family('helicone', 'https://us.helicone.ai/settings/api-keys', [
    ['helicone-token', 'Helicone API key', 'sk-helicone-(?:[a-z0-9]{7}-){3}[a-z0-9]{7}'],
  ]),
  ...family('mem0', 'https://app.mem0.ai/dashboard/api-keys', [
    ['mem0-token', 'Mem0 API key', 'm0-[A-Za-z0-9]{40}'],
  ]),
  ...family('twelvelabs', 'https://playground.twelvelabs.io', [
    ['twelvelabs-token', 'Twelve Labs API key', 'tlk_[A-Z0-9]{32,48}'],
  ]),
  ...family('vectara', 'https://console.vectara.com', [
    [
      'vectara-token',
      'Vectara API key',
      [String.raw`zut_[\w-]{34,48}`, String.raw`zwt_[\w-]{34,48}`, String.raw`zqt_[\w-]{34,48}`],
    ],
  ]),
  ...family('turbopuffer', 'https://turbopuffer.com/dashboard', [
    ['turbopuffer-token', 'turbopuffer API key', 'tpuf_[A-Za-z0-9]{32,48}'],
  ]),
  ...family('cartesia', 'https://play.cartesia.ai/keys', [
    ['cartesia-token', 'Cartesia API key', String.raw`sk_car_[\w-]{20,60}`],
  ]),
  ...family('runway', 'https://dev.runwayml.com', [
    ['runway-token', 'Runway API key', 'key_[a-f0-9]{128}'],
  ]),
  ...family('browserbase', 'https://www.browserbase.com/settings', [
    ['browserbase-token', 'Browserbase API key', String.raw`bb_live_[\w-]{24,36}`],
  ]),
  ...family('traceloop', 'https://app.traceloop.com', [
    ['traceloop-token', 'Traceloop API key', 'tl_[a-f0-9]{60,70}'],
  ]),
  ...family('fal', 'https://fal.ai/dashboard/keys', [
    [
      'fal-token',
      'fal key',
      '[a-f0-9]{8}-(?:[a-f0-9]{4}-){3}[a-f0-9]{12}:[a-f0-9]{32}',
      {
        keywords: ['fal_key', 'fal-key', 'fal.ai', 'fal_api', 'falkey'],
        window: { before: 2, after: 120 },
      },
    ],
  ]),
  ...family('zhipu', 'https://open.bigmodel.cn/usercenter/apikeys', [
    [
      'zhipu-token',
      'Zhipu or Z.ai API key',
      String.raw`[a-f0-9]{32}\.[A-Za-z0-9]{16}`,
      {
        keywords: ['zhipu', 'bigmodel', 'z_ai', 'zai_', 'z.ai', 'glm'],
        window: { before: 2, after: 120 },
      },
    ],
  ]),
  ...family('composio', 'https://app.composio.dev', [
    [
      'composio-token',
      'Composio API key',
      String.raw`ak_[\w-]{20}`,
      { keywords: ['composio'], window: { before: 2, after: 120 } },
    ],
  ]),
];

/** Clouds, hosting, networks, databases, identity, monitoring: see `vendorTable` for how to add a line. */
export const infrastructure = `
Amazon S3 | amazon_s3 s3cfg s3_secret | b40
Azure | azure cognitive | h32 a84 l52 b44 b88 a52 w43
Azure DevOps | azuredevops azure_devops azdo | l52 a84
Azure OpenAI | azureopenai azure_openai | h32 a84
Azure Search | azuresearch azure_search search.windows | a52
Azure Functions | azurewebsites azure_function | w54-60
Cloudflare | cloudflare | w40 h37 | dash.cloudflare.com/profile/api-tokens
DigitalOcean | digitalocean | h64 | cloud.digitalocean.com/account/api/tokens
DigitalOcean Spaces | digitalocean_spaces spaces_access spaces_secret | c20 b43
Heroku | heroku | u | dashboard.heroku.com/account
Scaleway | scaleway scw_ | u
Linode | linode | h64 | cloud.linode.com/profile/tokens
Vultr | vultr | c36 | my.vultr.com/settings
Hetzner | hetzner hcloud | a64
UpCloud | upcloud | a20-64
Vercel | vercel | a24 | vercel.com/account/tokens
Netlify | netlify | w40-46 | app.netlify.com/user/applications
Render | render.com onrender | a32
Railway | railway | u
Fastly | fastly | w32 | manage.fastly.com/account/personal/tokens
Akamai | akamai | w40-60
Bunny | bunnycdn bunny_net | u h72
KeyCDN | keycdn | w32-64
StackPath | stackpath | h32 h64
Imperva | imperva incapsula | u
Fly.io | flyio fly_api | w43 b40-400
Pantheon | pantheon | w51
Aiven | aiven | b372 b200-400
Confluent | confluent | c16 b64 | confluent.cloud/settings/api-keys
Redis Cloud | redislabs redis_cloud rediscloud | l50 a40-52
MongoDB Atlas | mongodb_atlas atlas mongo | u l8
Couchbase | couchbase | b64 a40-80
Elastic | elasticsearch elastic_cloud elastic | b60 w40-64
Cassandra Astra | astra_db astradb | w60-100
FaunaDB | fauna | w40
InfluxDB | influx influxdb | w88 w86 b86
ClickHouse | clickhouse | a42 w43
Snowflake | snowflake | a32-64
Databricks | databricks | h32
Supabase | supabase | l40 h40
Upstash | upstash | b40-120
Neon | neon_api neondb | l64
Xata | xata | a32-52
Turso | turso | w40-200
PlanetScale | planetscale pscale | w32-64
Prisma | prisma | w40-200
Hasura | hasura | a32-64
Firebase | firebase fcm gcm | w140-180 w30-45
Google | google gcp gcloud youtube recaptcha | w24 w35 w39 w40
Google OAuth | googleusercontent google_client google_oauth | w24 w28
IBM Cloud | ibm ibm_cloud ibmcloud softlayer bluemix watson | w44 l64 h48 h64 h32
Alibaba Cloud | alibaba aliyun alicloud | l30 a30 | ram.console.aliyun.com/users
Tencent Cloud | tencent qcloud | a32 a36
Huawei Cloud | huaweicloud huawei | a40
Yandex | yandex | w38 w39 w52
Oracle Cloud | oraclecloud oci_auth | w20-64
Okta | okta | w42 w40 w64 | help.okta.com
Auth0 | auth0 | w64 w60-70 w32
OneLogin | onelogin | h64
JumpCloud | jumpcloud | h40
Ping Identity | pingidentity pingone | w64
Duo | duosecurity duo_security duo | a40 h40
Clerk | clerk | a42 a50
Stytch | stytch | w36-48
FusionAuth | fusionauth | w40-64
Keycloak | keycloak | u a32
LoginRadius | loginradius | u
HashiCorp Vault | hashicorp vault_token hashicorpvault vault | w24-100 w26
Doppler | doppler | a40-44
Infisical | infisical | w40-200
Akeyless | akeyless | b44
CyberArk | cyberark conjur | l40-64
Teleport | teleport | h32
Datadog | datadog dd_api dd_app dd-api dd-app | h32 h40 | app.datadoghq.com/organization-settings/api-keys
New Relic | newrelic new_relic | h40 a40 h32 l47
Dynatrace | dynatrace | w90-100
Grafana | grafana | w40-200
Honeycomb | honeycomb | h32 a22 a32 a64
Logz.io | logzio logz | u a32
Loggly | loggly | u
Papertrail | papertrail | a20
Sumo Logic | sumo sumologic | a64 a14
Splunk | splunk | u
SignalFx | signalfx | w22
Coralogix | coralogix | u
Mezmo | logdna mezmo | h32
Logtail | logtail betterstack better_stack betteruptime | a24
AppOptics | appoptics | w60-80
SolarWinds | solarwinds | w60-80
Librato | librato | h64
Instana | instana | w22
AppDynamics | appdynamics | u a32
Raygun | raygun | b24 a22
Rollbar | rollbar | h32
Bugsnag | bugsnag | h32 u
Airbrake | airbrake | h32 a40
Honeybadger | honeybadger | a20 h8
Sentry | sentry | h64 h32
Scout APM | scoutapm scout_apm | w20
AppSignal | appsignal | u
Statuspage | statuspage | u h64
StatusCake | statuscake | a20-32
Statuspal | statuspal | w25-45
UptimeRobot | uptimerobot uptime_robot | a36 h32
Checkly | checkly checklyhq | h32
Pingdom | pingdom | w87
PagerDuty | pagerduty pager_duty | w20 h32
Opsgenie | opsgenie | u
VictorOps | victorops splunk_oncall | h32 u
Rootly | rootly | h64
FireHydrant | firehydrant | h40
incident.io | incident_io incidentio | w40-64
ServiceNow | servicenow | w32
Meraki | meraki | h40
Cisco | cisco webex | w40-106
Tailscale | tailscale | w30-60
ZeroTier | zerotier | a32
ngrok | ngrok | w43-52
Twingate | twingate | w80
NetBird | netbird | w40
OpenVPN | openvpn | w40
VPNAPI | vpnapi | h32
TrueNAS | truenas | a64
Particle | particle | h40
Ubidots | ubidots | a36-40
ThingsBoard | thingsboard provisiondevice | l20 a20
ThingSpeak | thingspeak | c16
Blynk | blynk | w32 w40
Adafruit IO | adafruit adafruit_io | a32 w32
balena | balena | a32
EcoStruxure IT | ecostruxureit ecostruxure | w50-60
Eagle Eye Networks | eagleeyenetworks eagle_eye | h12-64
Kubernetes | kubernetes | a32-64
OpenShift | openshift | w43
Rancher | rancher | l54
Portainer | portainer | b44
Proxmox | proxmox | u
vSphere | vmware vsphere | w20-64
Equinix Metal | equinix packet_api | a32
Terraform Cloud | terraform tfe_token tfcloud | w60-90
Pulumi | pulumi | h40
Spacelift | spacelift | w64
env0 | env0 | w32-40
Scalr | scalr | w136
Octopus Deploy | octopus octopusdeploy | c25-30
Harness | harness | w60-80
Chef | chef | w40
Puppet | puppet | w40
Semaphore | semaphoreci semaphore | w20-40
`;
